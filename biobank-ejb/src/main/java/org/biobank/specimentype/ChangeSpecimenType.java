package org.biobank.specimentype;

import jakarta.inject.Inject;
import java.util.ArrayList;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Invalid;
import org.biobank.shared.StaleVersion;

/** Changes a type of specimen; its class and unit only while there are no specimens of it. */
@Act
public class ChangeSpecimenType {
  @Inject private SpecimenReferences references;

  /**
   * @param version of the type that was looked at
   * @throws org.biobank.shared.NotFound if there is no such type
   * @throws StaleVersion if somebody changed it since
   * @throws Invalid with every code that is in no list
   * @throws SpecimenTypeInUse if specimens stand against it
   */
  @Requires(Permission.REFERENCE_MANAGE)
  public SpecimenTypeLine change(@Subject String code, int version, SpecimenTypeInput type) {
    var before = references.lock(code);
    if (before.version() != version) {
      throw new StaleVersion(code, version, before.version());
    }
    var faults = new ArrayList<>(type.faults(references.classes(), references.units()));
    if (!type.code().equals(code)) {
      faults.add(new Invalid.Fault("/code", "is " + code + " and stays so"));
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    boolean measuredAnew =
        !before.unit().equals(type.unit()) || !before.specimenClass().equals(type.specimenClass());
    if (measuredAnew && references.isInUse(code)) {
      throw new SpecimenTypeInUse(code);
    }
    references.change(type);
    return references.get(code);
  }
}

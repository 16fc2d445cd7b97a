package org.biobank.specimentype;

import jakarta.inject.Inject;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Invalid;

/** Makes a type of specimen. */
@Act
public class AddSpecimenType {
  @Inject private SpecimenReferences references;

  /**
   * @throws Invalid with every code that is in no list
   * @throws SpecimenTypeTaken if there is one of this code
   */
  @Requires(Permission.REFERENCE_MANAGE)
  public SpecimenTypeLine add(SpecimenTypeInput type) {
    var faults = type.faults(references.classes(), references.units());
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    references.add(type);
    return references.get(type.code());
  }
}

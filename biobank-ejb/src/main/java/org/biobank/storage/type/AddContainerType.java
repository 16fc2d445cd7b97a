package org.biobank.storage.type;

import jakarta.inject.Inject;
import java.util.ArrayList;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Invalid;
import org.biobank.shared.Invalid.Fault;

/** Makes a template for containers: a box of 7 x 7, a rack of 5 drawers, a bag. */
@Act
public class AddContainerType {
  @Inject private ContainerTypes types;
  @Inject private TypeTemplates templates;

  /**
   * @throws Invalid with every fault of the template
   * @throws ContainerTypeRefused if there is one of this code
   */
  @Requires(Permission.STORAGE_MANAGE)
  public StandingType add(ContainerTypeTemplate template) {
    refuseFaults(template, types);
    templates.add(template.type());
    return StandingType.of(template.type(), templates.usage(template.code()));
  }

  static void refuseFaults(ContainerTypeTemplate template, ContainerTypes types) {
    var faults = new ArrayList<>(template.faults());
    var asked = template.children();
    var known = asked.isEmpty() ? asked : types.byCodes(asked).keySet();
    for (var child : asked) {
      if (!known.contains(child) && !child.equals(template.code())) {
        faults.add(new Fault("/canHold", "there is no type " + child));
      }
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }
}

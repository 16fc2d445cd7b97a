package org.biobank.storage.type;

import jakarta.inject.Inject;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Invalid;
import org.biobank.shared.NotFound;
import org.biobank.shared.StaleVersion;

/** Changes a template; the containers made from it keep their places. */
@Act
public class ChangeContainerType {
  @Inject private ContainerTypes types;
  @Inject private TypeTemplates templates;

  /**
   * @param version of the type that was looked at
   * @throws NotFound if there is no such type
   * @throws StaleVersion if somebody changed it since
   * @throws Invalid with every fault of the template
   * @throws ContainerTypeRefused if containers of the type stand against it
   */
  @Requires(Permission.STORAGE_MANAGE)
  public StandingType change(@Subject String code, int version, ContainerTypeTemplate template) {
    var before = types.get(code);
    var usage = templates.usage(code);
    if (usage.version() != version) {
      throw new StaleVersion(code, version, usage.version());
    }
    if (!template.code().equals(code)) {
      throw new Invalid("/code", "is " + code + " and stays so");
    }
    AddContainerType.refuseFaults(template, types);
    var objections = new TypeChange(before, template.type(), usage).objections();
    if (!objections.isEmpty()) {
      throw ContainerTypeRefused.inUse(code, usage.containers(), objections);
    }
    if (!templates.change(template.type(), version)) {
      throw new StaleVersion(code, version, version + 1);
    }
    return StandingType.of(template.type(), templates.usage(code));
  }
}

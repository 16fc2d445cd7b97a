package org.biobank.storage.type;

import jakarta.inject.Inject;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.NotFound;
import org.biobank.shared.View;

/** Shows one template whole, with the version to change it with. */
@View
public class ShowContainerType {
  @Inject private ContainerTypes types;
  @Inject private TypeTemplates templates;

  /**
   * @throws NotFound if there is none
   */
  @Requires(Permission.CODE_LOOKUP)
  public StandingType show(@Subject String code) {
    return StandingType.of(types.get(code), templates.usage(code));
  }
}

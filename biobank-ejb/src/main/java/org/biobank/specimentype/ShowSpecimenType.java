package org.biobank.specimentype;

import jakarta.inject.Inject;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.View;

/** Shows one type of specimen. */
@View
public class ShowSpecimenType {
  @Inject private SpecimenReferences references;

  /**
   * @throws org.biobank.shared.NotFound if there is no such type
   */
  @Requires(Permission.CODE_LOOKUP)
  public SpecimenTypeLine show(@Subject String code) {
    return references.get(code);
  }
}

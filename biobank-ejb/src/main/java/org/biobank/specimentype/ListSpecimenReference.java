package org.biobank.specimentype;

import jakarta.inject.Inject;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** Types with their mappings, classes, units, tube formats, temperature bands. */
@View
public class ListSpecimenReference {
  @Inject private SpecimenReferences references;

  @Requires(Permission.CODE_LOOKUP)
  public SpecimenReference list() {
    return references.all();
  }
}

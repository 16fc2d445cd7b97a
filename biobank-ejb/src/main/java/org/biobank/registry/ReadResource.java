package org.biobank.registry;

import jakarta.inject.Inject;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.NotFound;
import org.biobank.shared.View;

/** One resource of the registry that asks. */
@View
public class ReadResource {
  @Inject private ShownResources shown;

  /**
   * @param resourceId the registry's own name for it
   * @return the resource or its tombstone
   * @throws NotFound if the registry was never shown it, whether or not it exists
   */
  @Requires(value = Permission.FHIR_READ, audited = true)
  public StoredResource read(FhirType type, @Subject String resourceId) {
    return shown
        .find(shown.own().id(), type, resourceId)
        .orElseThrow(() -> new NotFound(type.typeName() + " resource", resourceId));
  }
}

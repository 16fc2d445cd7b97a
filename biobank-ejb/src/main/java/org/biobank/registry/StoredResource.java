package org.biobank.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * A resource as a registry sees it.
 *
 * @param content FHIR R4 JSON, to be sent as it is; absent for a tombstone
 */
public record StoredResource(
    String resourceType,
    String resourceId,
    int versionId,
    Instant lastUpdated,
    Optional<String> content) {
  public boolean deleted() {
    return content.isEmpty();
  }
}

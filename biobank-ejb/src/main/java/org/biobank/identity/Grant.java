package org.biobank.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * A role, and where it counts.
 *
 * @param siteId absent: at every site
 * @param studyId absent: in every study
 */
public record Grant(Role role, Optional<UUID> siteId, Optional<UUID> studyId) {
  boolean covers(UUID site) {
    return siteId.map(site::equals).orElse(true);
  }

  boolean covers(UUID site, UUID study) {
    return covers(site) && coversStudy(study);
  }

  /** Whatever its site. */
  boolean coversStudy(UUID study) {
    return studyId.map(study::equals).orElse(true);
  }
}

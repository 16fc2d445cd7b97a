package org.biobank.evacuation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An evacuation as it stands now.
 *
 * @param loadUnits carried in one go
 * @param plannedBy username
 */
record Evacuation(
    UUID id,
    UUID containerId,
    String container,
    UUID siteId,
    String site,
    EvacuationState state,
    int loadUnits,
    Optional<String> reason,
    String plannedBy,
    Instant plannedAt,
    Optional<Instant> endedAt) {

  /**
   * @throws EvacuationEnded if it is over
   */
  void requireOpen() {
    if (state != EvacuationState.OPEN) {
      throw new EvacuationEnded(id);
    }
  }

  Situations.Failing failing() {
    return new Situations.Failing(containerId, siteId);
  }
}

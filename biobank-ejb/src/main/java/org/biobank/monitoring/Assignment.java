package org.biobank.monitoring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A stretch of time in which a probe measured at one place. */
record Assignment(
    UUID id,
    UUID probeId,
    Optional<String> containerCode,
    Optional<String> shipmentCode,
    Instant fromAt,
    Optional<Instant> untilAt) {

  boolean covers(Instant time) {
    return !time.isBefore(fromAt) && untilAt.map(time::isBefore).orElse(true);
  }

  String place() {
    return containerCode.or(() -> shipmentCode).orElse("nowhere");
  }
}

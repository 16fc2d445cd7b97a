package org.biobank.monitoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** An alarm that has not ended. */
record OpenAlarm(
    UUID id, UUID probeId, AlarmKind kind, Severity severity, Optional<BigDecimal> worst) {
  boolean isOutdoneBy(BigDecimal celsius) {
    return worst
        .map(kind::badness)
        .filter(known -> known.compareTo(kind.badness(celsius)) >= 0)
        .isEmpty();
  }
}

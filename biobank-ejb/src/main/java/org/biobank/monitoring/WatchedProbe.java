package org.biobank.monitoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A probe in a container for which a rule holds.
 *
 * @param since when it is there
 */
record WatchedProbe(
    UUID probeId, UUID containerId, Instant since, Optional<Instant> lastReadAt, AlarmRule rule) {

  /** As the query gives it. */
  public record Row(
      UUID probeId,
      UUID containerId,
      Instant since,
      Optional<Instant> lastReadAt,
      Optional<BigDecimal> alarmLow,
      Optional<BigDecimal> warningLow,
      Optional<BigDecimal> warningHigh,
      Optional<BigDecimal> alarmHigh,
      BigDecimal hysteresis,
      int delayMinutes,
      Optional<Integer> silentMinutes,
      Optional<Integer> fillPercent) {

    WatchedProbe watched() {
      var rule =
          new AlarmRule(
              alarmLow,
              warningLow,
              warningHigh,
              alarmHigh,
              hysteresis,
              delayMinutes,
              silentMinutes,
              fillPercent);
      return new WatchedProbe(probeId, containerId, since, lastReadAt, rule);
    }
  }

  /** Since its last sign of life, or since it was put there. */
  Instant quietSince() {
    return lastReadAt.filter(since::isBefore).orElse(since);
  }

  boolean isSilent(Instant now) {
    return rule.silentMinutes()
        .map(Duration::ofMinutes)
        .filter(allowed -> quietSince().plus(allowed).isBefore(now))
        .isPresent();
  }
}

package org.biobank.monitoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When it is too warm, too cold, too quiet or too full. Temperatures in degrees Celsius.
 *
 * @param hysteresis this far within the threshold again before an alarm ends
 * @param delayMinutes so long beyond a threshold before it is raised
 * @param silentMinutes no reading for so long: no signal
 * @param fillPercent of the places for tubes
 */
public record AlarmRule(
    Optional<BigDecimal> alarmLow,
    Optional<BigDecimal> warningLow,
    Optional<BigDecimal> warningHigh,
    Optional<BigDecimal> alarmHigh,
    BigDecimal hysteresis,
    int delayMinutes,
    Optional<Integer> silentMinutes,
    Optional<Integer> fillPercent) {
  /** Where the rule says nothing of silence: readings further apart than this tell no duration. */
  private static final Duration GAP = Duration.ofMinutes(30);

  Optional<BigDecimal> threshold(AlarmKind kind, Severity severity) {
    return switch (kind) {
      case TOO_WARM -> severity == Severity.ALARM ? alarmHigh : warningHigh;
      case TOO_COLD -> severity == Severity.ALARM ? alarmLow : warningLow;
      case NO_SIGNAL, FILL -> Optional.empty();
    };
  }

  /** Beyond it something is wrong at all. */
  Optional<BigDecimal> innermost(AlarmKind kind) {
    return Stream.of(Severity.WARNING, Severity.ALARM)
        .flatMap(severity -> threshold(kind, severity).stream())
        .findFirst();
  }

  Duration delay() {
    return Duration.ofMinutes(delayMinutes);
  }

  /** Two readings further apart do not tell what was between them. */
  Duration gap() {
    return silentMinutes.map(Duration::ofMinutes).orElse(GAP);
  }
}

package org.biobank.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A freezer of -80 °C with its usual rule, and readings of its probe. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  static final UUID PROBE = UUID.fromString("018f0000-0000-7000-8000-000000000001");
  static final UUID FREEZER = UUID.fromString("018f0000-0000-7000-8000-000000000002");

  /** Warns above -70 and alarms above -60, both after 15 minutes; back below by a degree. */
  static final AlarmRule RULE =
      new AlarmRule(
          celsius("-95"),
          Optional.empty(),
          celsius("-70"),
          celsius("-60"),
          BigDecimal.ONE,
          15,
          Optional.of(20),
          Optional.of(90));

  private Samples() {}

  static Optional<BigDecimal> celsius(String degrees) {
    return Optional.of(new BigDecimal(degrees));
  }

  static WatchedProbe watched(Optional<Instant> lastReadAt) {
    return new WatchedProbe(PROBE, FREEZER, NOW.minusSeconds(86_400), lastReadAt, RULE);
  }

  /** One reading every five minutes, the last of them now. */
  static List<Reading> everyFiveMinutes(double... degrees) {
    var readings = new ArrayList<Reading>();
    for (int i = 0; i < degrees.length; i++) {
      readings.add(at(5 * (degrees.length - 1 - i), degrees[i]));
    }
    return readings;
  }

  static Reading at(int minutesAgo, double degrees) {
    return new Reading(PROBE, NOW.minusSeconds(60L * minutesAgo), BigDecimal.valueOf(degrees));
  }
}

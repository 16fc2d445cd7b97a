package org.biobank.shipment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.biobank.shared.Invalid;

/** Times that people and telephones tell: their clocks may be a little ahead of ours, not more. */
final class ToldTime {
  private static final Duration AHEAD_MAX = Duration.ofMinutes(5);

  private ToldTime() {}

  /**
   * In the microseconds the database keeps.
   *
   * @param pointer where in the request it stands
   * @throws Invalid if it lies in the future
   */
  static Instant past(String pointer, Instant told, Clock clock) {
    if (told.isAfter(clock.instant().plus(AHEAD_MAX))) {
      throw new Invalid(pointer, "lies in the future; is the clock right?");
    }
    return told.truncatedTo(ChronoUnit.MICROS);
  }

  /** As {@link #past}, and not before what it follows. */
  static Instant past(String pointer, Instant told, Instant after, Clock clock) {
    if (told.isBefore(after.minus(AHEAD_MAX))) {
      throw new Invalid(pointer, "must not lie before " + after + ", which it follows");
    }
    return past(pointer, told, clock);
  }
}

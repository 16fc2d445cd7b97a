package org.biobank.processing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A value that follows from events, or what it is that is missing for it.
 *
 * @param unit UCUM: {@code min}, or {@code 1} for a count
 * @param assumed whether an event it follows from was not recorded by a person but taken from the
 *     fact that the tube was put into a freezer
 */
public record DerivedValue(
    Optional<BigDecimal> value, String unit, boolean assumed, Optional<Missing> missing) {
  static final String MINUTES = "min";
  static final String COUNT = "1";

  /**
   * What is missing.
   *
   * @param event the kind of event; absent: the value has no meaning for this class of specimen
   * @param detail in words
   */
  public record Missing(Optional<ProcessingKind> event, String detail) {}

  static DerivedValue between(Instant from, Instant until, boolean assumed) {
    return minutes(Duration.between(from, until), assumed);
  }

  static DerivedValue minutes(Duration time, boolean assumed) {
    var minutes =
        BigDecimal.valueOf(time.toSeconds())
            .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
    return new DerivedValue(Optional.of(minutes), MINUTES, assumed, Optional.empty());
  }

  static DerivedValue count(int count) {
    return new DerivedValue(Optional.of(BigDecimal.valueOf(count)), COUNT, false, Optional.empty());
  }

  static DerivedValue missing(String unit, ProcessingKind event, String detail) {
    return new DerivedValue(
        Optional.empty(), unit, false, Optional.of(new Missing(Optional.of(event), detail)));
  }

  static DerivedValue meaningless(String detail) {
    return new DerivedValue(
        Optional.empty(), MINUTES, false, Optional.of(new Missing(Optional.empty(), detail)));
  }
}

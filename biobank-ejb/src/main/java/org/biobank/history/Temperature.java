package org.biobank.history;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How warm it was, in degrees Celsius, and how that is known.
 *
 * @param min of the readings, as mean (weighted by time) and max
 * @param readings how many
 * @param setPoint as set now of the nearest container that has one; what the store is meant to hold
 */
public record Temperature(
    Source source,
    Optional<BigDecimal> min,
    Optional<BigDecimal> mean,
    Optional<BigDecimal> max,
    long readings,
    Optional<BigDecimal> setPoint) {

  /** How a temperature is known. */
  public enum Source {
    /** By readings at most half an hour apart, of the nearest probe around it. */
    MEASURED,
    /** Not measured: what the store is set to. */
    SET_POINT,
    /** Not measured: at a bench, taken as room temperature. */
    AMBIENT,
    /** In the hands of a recipient: not ours to tell. */
    NOT_OURS,
    UNKNOWN
  }

  static Temperature unmeasured(Source source) {
    return new Temperature(
        source, Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty());
  }

  static Temperature set(BigDecimal celsius) {
    return new Temperature(
        Source.SET_POINT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.of(celsius));
  }

  static Temperature measured(Run run, Optional<BigDecimal> setPoint) {
    return new Temperature(
        Source.MEASURED,
        Optional.of(run.min()),
        Optional.of(run.mean()),
        Optional.of(run.max()),
        run.readings(),
        setPoint);
  }
}

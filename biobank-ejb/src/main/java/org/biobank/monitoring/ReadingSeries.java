package org.biobank.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * How warm it was in a container, in stretches of equal length; those without a reading are left
 * out.
 *
 * @param measuredIn the container with the probes: the one asked about, or the nearest around it
 * @param resolution length of a stretch, ISO 8601
 */
public record ReadingSeries(
    String container, String measuredIn, String resolution, List<Bucket> buckets) {

  /**
   * One stretch.
   *
   * @param at its beginning
   * @param min degrees Celsius, as mean and max
   * @param readings how many it is made of
   */
  public record Bucket(
      Instant at, BigDecimal min, BigDecimal mean, BigDecimal max, long readings) {}
}

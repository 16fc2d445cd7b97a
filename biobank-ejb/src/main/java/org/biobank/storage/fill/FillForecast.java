package org.biobank.storage.fill;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;

/**
 * How full something is, and when it will be full.
 *
 * @param occupied tubes
 * @param capacity places for tubes, bins without a fixed number left out
 * @param weeks that were seen; {@value FillTrend#WEEKS_MIN} are needed
 * @param perWeek tubes that came more than went; absent: too little was seen
 * @param daysUntilFull absent: too little was seen, or it does not grow; its {@code high} is absent
 *     where slow weeks would never fill it
 */
public record FillForecast(
    long occupied,
    long capacity,
    int weeks,
    Optional<Range> perWeek,
    Optional<Range> daysUntilFull) {

  /** The mean, and between what it lies at 80 per cent. */
  public record Range(double expected, Optional<Double> low, Optional<Double> high) {}

  /** For a person: what is known, and what is not. */
  @JsonProperty
  public String words() {
    if (perWeek.isEmpty()) {
      return String.format(
          Locale.ROOT,
          "Nothing can be said yet: %d weeks were seen, %d are needed.",
          weeks,
          FillTrend.WEEKS_MIN);
    }
    if (daysUntilFull.isEmpty()) {
      return String.format(
          Locale.ROOT,
          "It does not fill up: %+.1f tubes a week over %d weeks.",
          perWeek.get().expected(),
          weeks);
    }
    var days = daysUntilFull.get();
    return String.format(
        Locale.ROOT,
        "Full in about %.0f days (%.0f to %s at 80 per cent), at %.1f tubes a week over %d weeks.",
        days.expected(),
        days.low().orElse(days.expected()),
        days.high().map(high -> Long.toString(Math.round(high))).orElse("never"),
        perWeek.get().expected(),
        weeks);
  }
}

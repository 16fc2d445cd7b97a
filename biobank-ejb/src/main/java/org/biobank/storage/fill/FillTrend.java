package org.biobank.storage.fill;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When something will be full, from how full it was week by week. Pure.
 *
 * <p>Weeks, because people work by weeks. The growth of a week is the mean of those seen; its range
 * is that of the mean at 80 per cent (Student's t with one less than the weeks seen). Fewer than
 * four weeks tell nothing.
 */
final class FillTrend {
  static final int WEEKS_MIN = 4;
  static final int WEEKS_MAX = 13;
  private static final int WEEK = 7;

  /** Quantile 0.90 of Student's t for 3 to 12 degrees of freedom. */
  private static final double[] T90 = {
    1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356
  };

  private FillTrend() {}

  /**
   * @param levels one a day at most, in any order; the last is that of today
   */
  static FillForecast of(List<FillLevel> levels) {
    var days = new TreeMap<LocalDate, FillLevel>();
    levels.forEach(level -> days.put(level.day(), level));
    if (days.isEmpty()) {
      return new FillForecast(0, 0, 0, Optional.empty(), Optional.empty());
    }
    var now = Objects.requireNonNull(days.get(days.lastKey()));
    var growth = weekly(days);
    if (growth.size() < WEEKS_MIN) {
      return new FillForecast(
          now.occupied(), now.capacity(), growth.size(), Optional.empty(), Optional.empty());
    }
    var perWeek = mean(growth);
    return new FillForecast(
        now.occupied(),
        now.capacity(),
        growth.size(),
        Optional.of(perWeek),
        full(now.capacity() - now.occupied(), perWeek));
  }

  /** Growth of each week back from the last day, as long as there are records of both its ends. */
  private static List<Long> weekly(NavigableMap<LocalDate, FillLevel> days) {
    var growth = new ArrayList<Long>();
    var end = Objects.requireNonNull(days.get(days.lastKey()));
    for (int week = 1; week <= WEEKS_MAX; week++) {
      var start = days.get(days.lastKey().minusDays((long) WEEK * week));
      if (start == null) {
        break;
      }
      growth.add(end.occupied() - start.occupied());
      end = start;
    }
    return growth;
  }

  private static FillForecast.Range mean(List<Long> growth) {
    int n = growth.size();
    double mean = growth.stream().mapToLong(Long::longValue).average().orElseThrow();
    double squares = growth.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
    double half = T90[n - WEEKS_MIN] * Math.sqrt(squares / (n - 1) / n);
    return new FillForecast.Range(
        round(mean), Optional.of(round(mean - half)), Optional.of(round(mean + half)));
  }

  /** Days until the free places are gone; absent where it does not grow. */
  private static Optional<FillForecast.Range> full(long free, FillForecast.Range perWeek) {
    return days(free, perWeek.expected())
        .map(
            expected ->
                new FillForecast.Range(
                    expected,
                    perWeek.high().flatMap(rate -> days(free, rate)),
                    perWeek.low().flatMap(rate -> days(free, rate))));
  }

  private static Optional<Double> days(long free, double perWeek) {
    return perWeek > 0 ? Optional.of(round(Math.max(0, free) / perWeek * WEEK)) : Optional.empty();
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }

  /** The first day that is asked for. */
  static LocalDate since(LocalDate today) {
    return today.minus(WEEKS_MAX, ChronoUnit.WEEKS);
  }
}

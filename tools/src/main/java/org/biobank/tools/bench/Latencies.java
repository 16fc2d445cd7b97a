package org.biobank.tools.bench;

import java.util.concurrent.Callable;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long one kind of act took, over all clients. */
final class Latencies {
  private static final long LONGEST_MICROS = 60_000_000;
  private static final double MILLI = 1_000.0;

  private final String name;
  private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);

  Latencies(String name) {
    this.name = name;
  }

  <T> T time(Callable<T> act) throws Exception {
    long start = System.nanoTime();
    T result = act.call();
    add(System.nanoTime() - start);
    return result;
  }

  void add(long nanos) {
    micros.recordValue(Math.min(LONGEST_MICROS, nanos / 1_000));
  }

  String name() {
    return name;
  }

  double millisAt(double percentile) {
    return micros.getValueAtPercentile(percentile) / MILLI;
  }

  static String header() {
    return "%-34s %7s %9s %9s %9s %9s"
        .formatted("", "acts", "mean ms", "p50 ms", "p99 ms", "max ms");
  }

  /** A row of the table. */
  String row() {
    return "%-34s %7d %9.1f %9.1f %9.1f %9.1f"
        .formatted(
            name,
            micros.getTotalCount(),
            micros.getMean() / MILLI,
            millisAt(50),
            millisAt(99),
            micros.getMaxValue() / MILLI);
  }
}

package org.biobank.history;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Readings that follow each other at most half an hour apart, and the time they speak for. */
record Run(Span span, BigDecimal min, BigDecimal mean, BigDecimal max, long readings) {

  /** Runs of several probes at one place as one series: where they overlap, they are one run. */
  static List<Run> joined(List<Run> runs) {
    var joined = new ArrayList<Run>();
    runs.stream()
        .sorted(Comparator.comparing(run -> run.span().from()))
        .forEach(
            run -> {
              int last = joined.size() - 1;
              if (last >= 0 && !joined.get(last).span.until().isBefore(run.span.from())) {
                joined.set(last, joined.get(last).and(run));
              } else {
                joined.add(run);
              }
            });
    return joined;
  }

  private Run and(Run other) {
    var mine = BigDecimal.valueOf(Math.max(1, span.seconds()));
    var theirs = BigDecimal.valueOf(Math.max(1, other.span.seconds()));
    var together =
        mean.multiply(mine)
            .add(other.mean.multiply(theirs))
            .divide(mine.add(theirs), MathContext.DECIMAL64)
            .setScale(2, RoundingMode.HALF_UP);
    return new Run(
        new Span(span.from(), Span.later(span.until(), other.span.until())),
        min.min(other.min),
        together,
        max.max(other.max),
        readings + other.readings);
  }
}

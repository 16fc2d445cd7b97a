package org.biobank.monitoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges one side of a rule by the newest readings of a probe. Pure. Only the newest reading can
 * raise or end an alarm, so one that comes late does neither; it can but show that the run up to
 * the newest was longer, or broken.
 */
record ThresholdJudge(AlarmRule rule, AlarmKind kind) {
  /** Readings that came later than this are history: nobody is called out for them. */
  static final Duration FRESH = Duration.ofHours(1);

  /**
   * @param readings of one probe, the oldest first
   */
  Verdict judge(List<Reading> readings, Instant now) {
    var innermost = rule.innermost(kind);
    if (innermost.isEmpty()) {
      return new Verdict.Within(); // nothing is too much where no threshold is stated
    }
    if (readings.isEmpty()) {
      return new Verdict.Undecided();
    }
    var newest = readings.get(readings.size() - 1);
    if (newest.at().isBefore(now.minus(FRESH))) {
      return new Verdict.Undecided();
    }
    return Stream.of(Severity.ALARM, Severity.WARNING)
        .flatMap(severity -> beyond(readings, severity).stream())
        .findFirst()
        .orElseGet(() -> back(newest, innermost.get()));
  }

  private Optional<Verdict> beyond(List<Reading> readings, Severity severity) {
    return rule.threshold(kind, severity)
        .map(threshold -> run(readings, threshold))
        .filter(run -> !run.isEmpty() && lasted(run).compareTo(rule.delay()) >= 0)
        .map(run -> new Verdict.Beyond(severity, run.getFirst().at(), worst(run)));
  }

  private Verdict back(Reading newest, BigDecimal threshold) {
    var end = kind.badness(threshold).subtract(rule.hysteresis());
    return kind.badness(newest.celsius()).compareTo(end) <= 0
        ? new Verdict.Within()
        : new Verdict.Undecided();
  }

  /** The readings beyond a threshold up to the newest, without a gap. */
  private Deque<Reading> run(List<Reading> readings, BigDecimal threshold) {
    var run = new ArrayDeque<Reading>();
    for (int i = readings.size() - 1; i >= 0; i--) {
      var reading = readings.get(i);
      boolean beyond = kind.badness(reading.celsius()).compareTo(kind.badness(threshold)) > 0;
      if (!beyond || (!run.isEmpty() && isGap(reading, run.getFirst()))) {
        break;
      }
      run.addFirst(reading);
    }
    return run;
  }

  private boolean isGap(Reading earlier, Reading later) {
    return Duration.between(earlier.at(), later.at()).compareTo(rule.gap()) > 0;
  }

  private static Duration lasted(Deque<Reading> run) {
    return Duration.between(run.getFirst().at(), run.getLast().at());
  }

  private BigDecimal worst(Deque<Reading> run) {
    return run.stream()
        .map(Reading::celsius)
        .reduce((one, two) -> kind.badness(one).compareTo(kind.badness(two)) >= 0 ? one : two)
        .orElseThrow();
  }
}

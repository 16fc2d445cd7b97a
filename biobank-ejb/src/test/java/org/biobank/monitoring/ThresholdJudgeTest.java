package org.biobank.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.monitoring.Samples.NOW;
import static org.biobank.monitoring.Samples.RULE;
import static org.biobank.monitoring.Samples.at;
import static org.biobank.monitoring.Samples.everyFiveMinutes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThresholdJudgeTest {
  private static final ThresholdJudge WARM = new ThresholdJudge(RULE, AlarmKind.TOO_WARM);
  private static final ThresholdJudge COLD = new ThresholdJudge(RULE, AlarmKind.TOO_COLD);

  @Test
  void aDoorThatStandsOpenForAMomentRaisesNothing() {
    assertThat(WARM.judge(everyFiveMinutes(-80, -65, -55, -66), NOW))
        .isInstanceOf(Verdict.Undecided.class);
  }

  @Test
  void whatLastsAsLongAsTheDelayIsRaisedWithItsBeginningAndItsWorst() {
    assertThat(WARM.judge(everyFiveMinutes(-80, -69, -62, -64, -65), NOW))
        .isEqualTo(new Verdict.Beyond(Severity.WARNING, at(15, -69).at(), new BigDecimal("-62.0")));
  }

  @Test
  void anAlarmNeedsItsOwnDelayBeyondItsOwnThreshold() {
    assertThat(WARM.judge(everyFiveMinutes(-65, -65, -65, -55, -55), NOW))
        .isInstanceOfSatisfying(
            Verdict.Beyond.class,
            beyond -> assertThat(beyond.severity()).isEqualTo(Severity.WARNING));
    assertThat(WARM.judge(everyFiveMinutes(-65, -55, -55, -55, -50), NOW))
        .isInstanceOfSatisfying(
            Verdict.Beyond.class,
            beyond -> assertThat(beyond.severity()).isEqualTo(Severity.ALARM));
  }

  @Test
  void betweenThresholdAndHysteresisNothingIsDecided() {
    assertThat(WARM.judge(everyFiveMinutes(-65, -70.5), NOW)).isInstanceOf(Verdict.Undecided.class);
    assertThat(WARM.judge(everyFiveMinutes(-65, -71), NOW)).isInstanceOf(Verdict.Within.class);
  }

  @Test
  void theColdSideIsTheMirrorOfTheWarm() {
    assertThat(COLD.judge(everyFiveMinutes(-96, -97, -96, -96), NOW))
        .isEqualTo(new Verdict.Beyond(Severity.ALARM, at(15, -96).at(), new BigDecimal("-97.0")));
    assertThat(COLD.judge(everyFiveMinutes(-96, -94.5), NOW)).isInstanceOf(Verdict.Undecided.class);
    assertThat(COLD.judge(everyFiveMinutes(-96, -94), NOW)).isInstanceOf(Verdict.Within.class);
  }

  @Test
  void whereNoThresholdIsStatedNothingIsBeyond() {
    var onlyWarm =
        new AlarmRule(
            Optional.empty(),
            Optional.empty(),
            Samples.celsius("-70"),
            Optional.empty(),
            BigDecimal.ONE,
            15,
            Optional.empty(),
            Optional.empty());
    var cold = new ThresholdJudge(onlyWarm, AlarmKind.TOO_COLD);
    assertThat(cold.judge(everyFiveMinutes(-190, -190), NOW)).isInstanceOf(Verdict.Within.class);
    assertThat(cold.judge(List.of(), NOW)).isInstanceOf(Verdict.Within.class);
    assertThat(WARM.judge(List.of(), NOW)).isInstanceOf(Verdict.Undecided.class);
  }

  @Test
  void whatWasBetweenReadingsFarApartIsNotGuessed() {
    assertThat(WARM.judge(List.of(at(60, -50), at(5, -50), at(0, -50)), NOW))
        .isInstanceOf(Verdict.Undecided.class);
  }

  @Test
  void readingsOfLastNightCallNobodyOutToday() {
    assertThat(WARM.judge(List.of(at(90, -50), at(75, -50), at(61, -50)), NOW))
        .isInstanceOf(Verdict.Undecided.class);
  }

  @Test
  void aReadingThatComesLateNeitherRaisesNorEndsAnything() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      var readings = new ArrayList<Reading>();
      for (int minute = 60; minute >= 0; minute -= 1 + random.nextInt(10)) {
        readings.add(at(minute, -85 + random.nextInt(35)));
      }
      var before = WARM.judge(readings, NOW);
      var newest = readings.get(readings.size() - 1);
      readings.add(
          new Reading(
              newest.probeId(),
              newest.at().minusSeconds(60L * (1 + random.nextInt(50)) + 30),
              BigDecimal.valueOf(-85 + random.nextInt(35))));
      readings.sort(Comparator.comparing(Reading::at));
      var after = WARM.judge(readings, NOW);
      var withinThreshold = newest.celsius().doubleValue() <= -70;
      if (withinThreshold) {
        assertThat(after).as("seed " + seed).isEqualTo(before);
      } else {
        assertThat(after).as("seed " + seed).isNotInstanceOf(Verdict.Within.class);
      }
    }
  }
}

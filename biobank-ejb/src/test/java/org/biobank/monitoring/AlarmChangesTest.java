package org.biobank.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.monitoring.Samples.FREEZER;
import static org.biobank.monitoring.Samples.NOW;
import static org.biobank.monitoring.Samples.PROBE;
import static org.biobank.monitoring.Samples.watched;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlarmChangesTest {
  private static final UUID ALARM = UUID.fromString("018f0000-0000-7000-8000-000000000009");
  private static final WatchedProbe HEARD = watched(Optional.of(NOW));

  private final AlarmChanges changes = new AlarmChanges(NOW, Set.of());

  @Test
  void whatIsRaisedAlreadyIsNotRaisedAgain() {
    changes.threshold(HEARD, AlarmKind.TOO_WARM, open(Severity.WARNING, "-60"), beyond("-65"));
    assertThat(changes.raised()).isEmpty();
    assertThat(changes.worse()).isEmpty();
  }

  @Test
  void theWorstValueIsKept() {
    changes.threshold(HEARD, AlarmKind.TOO_WARM, open(Severity.WARNING, "-66"), beyond("-65"));
    assertThat(changes.worse())
        .containsExactly(new AlarmChanges.Worse(ALARM, new BigDecimal("-65")));
  }

  @Test
  void aWarningThatBecomesAnAlarmAsksAgain() {
    var alarm = new Verdict.Beyond(Severity.ALARM, NOW, new BigDecimal("-50"));
    changes.threshold(HEARD, AlarmKind.TOO_WARM, open(Severity.WARNING, "-65"), alarm);
    assertThat(changes.escalated())
        .containsExactly(new AlarmChanges.Worse(ALARM, new BigDecimal("-50")));
  }

  @Test
  void withinTheHysteresisAnAlarmGoesOn() {
    changes.threshold(
        HEARD, AlarmKind.TOO_WARM, open(Severity.ALARM, "-50"), new Verdict.Undecided());
    assertThat(changes.ended()).isEmpty();
    changes.threshold(HEARD, AlarmKind.TOO_WARM, open(Severity.ALARM, "-50"), new Verdict.Within());
    assertThat(changes.ended()).containsExactly(ALARM);
  }

  @Test
  void duringADefrostAlarmsAreRaisedAsExpected() {
    var defrosting = new AlarmChanges(NOW, Set.of(FREEZER));
    defrosting.threshold(HEARD, AlarmKind.TOO_WARM, Optional.empty(), beyond("-40"));
    assertThat(defrosting.raised())
        .singleElement()
        .satisfies(raised -> assertThat(raised.expected()).isTrue());
  }

  @Test
  void silenceIsRaisedOnceAndEndsWithTheNextReading() {
    var silent = watched(Optional.of(NOW.minusSeconds(21 * 60)));
    changes.signal(silent, Optional.empty());
    assertThat(changes.raised())
        .singleElement()
        .satisfies(
            raised -> {
              assertThat(raised.openKey()).isEqualTo("NO_SIGNAL:" + PROBE);
              assertThat(raised.since()).isEqualTo(NOW.minusSeconds(21 * 60));
            });
    changes.signal(HEARD, open(Severity.ALARM, "0"));
    assertThat(changes.ended()).containsExactly(ALARM);
  }

  @Test
  void aProbeJustPutThereIsGivenItsTime() {
    var placed =
        new WatchedProbe(
            PROBE,
            FREEZER,
            NOW.minusSeconds(60),
            Optional.of(NOW.minusSeconds(86_400)),
            Samples.RULE);
    assertThat(placed.isSilent(NOW)).isFalse();
    assertThat(placed.isSilent(NOW.plusSeconds(20 * 60))).isTrue();
  }

  private static Verdict beyond(String worst) {
    return new Verdict.Beyond(Severity.WARNING, NOW, new BigDecimal(worst));
  }

  private static Optional<OpenAlarm> open(Severity severity, String worst) {
    return Optional.of(
        new OpenAlarm(
            ALARM, PROBE, AlarmKind.TOO_WARM, severity, Optional.of(new BigDecimal(worst))));
  }
}

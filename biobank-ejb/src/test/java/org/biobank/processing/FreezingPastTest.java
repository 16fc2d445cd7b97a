package org.biobank.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biobank.processing.FreezingPast.Recorded;
import org.junit.jupiter.api.Test;

class FreezingPastTest {
  private static final Instant MORNING = Instant.parse("2026-11-29T08:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  @Test
  void ofATubeOfWhichNothingWasToldNothingIsKnown() {
    assertThat(of(List.of()).isUnknown()).isTrue();
    assertThat(of(List.of()).lastSequence()).isZero();
  }

  @Test
  void whatHappenedLastCountsThoughItWasToldFirst() {
    var thawedAtNoon = recorded(1, ProcessingKind.THAWED, NOON, false);
    var frozenInTheMorning = recorded(2, ProcessingKind.FROZEN, MORNING, false);
    assertThat(of(List.of(thawedAtNoon, frozenInTheMorning)).isThawed()).isTrue();
  }

  @Test
  void ofTwoAtTheSameTimeTheOneToldLastCounts() {
    var thawed = recorded(1, ProcessingKind.THAWED, NOON, false);
    var frozen = recorded(2, ProcessingKind.FROZEN, NOON, false);
    assertThat(of(List.of(frozen, thawed)).lastKind()).contains(ProcessingKind.FROZEN);
  }

  @Test
  void whatWasDeclaredWrongDoesNotCountAndStillHasItsSequence() {
    var frozen = recorded(1, ProcessingKind.FROZEN, MORNING, false);
    var wrong = recorded(2, ProcessingKind.THAWED, NOON, true);
    var declared = recorded(3, ProcessingKind.VOID, NOON, false);
    var past = of(List.of(frozen, wrong, declared));
    assertThat(past.isThawed()).isFalse();
    assertThat(past.lastSequence()).isEqualTo(3);
  }

  @Test
  void whatNeitherFreezesNorThawsLeavesATubeNew() {
    assertThat(of(List.of(recorded(1, ProcessingKind.SPUN, MORNING, false))).isUnknown()).isTrue();
  }

  private static Recorded recorded(int sequence, ProcessingKind kind, Instant at, boolean wrong) {
    return new Recorded(sequence, kind, at, wrong);
  }

  private static FreezingPast of(List<Recorded> recorded) {
    return FreezingPast.of(new UUID(1, 1), recorded);
  }
}

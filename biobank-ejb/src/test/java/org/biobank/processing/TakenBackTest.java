package org.biobank.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Ids;
import org.junit.jupiter.api.Test;

class TakenBackTest {
  private static final UUID ONE = Ids.next();
  private static final UUID TWO = Ids.next();

  private static ProcessingEvent act(int minutes, ProcessingDetails details) {
    return new ProcessingEvent(
        Ids.next(),
        Samples.at(minutes),
        Samples.at(minutes),
        Samples.ACTOR,
        ProcessingSource.PLACEMENT,
        Optional.empty(),
        details);
  }

  private static TubeEvent of(UUID tube, int sequence, ProcessingEvent act) {
    return new TubeEvent(tube, sequence, Optional.empty(), act);
  }

  private static TakenBack back(List<TubeEvent> recorded, Map<UUID, Integer> stays) {
    return TakenBack.of(recorded, stays, Samples.ACTOR, Samples.at(99), "undone");
  }

  @Test
  void whatCameBeforeStaysAndOneActTakesBackWhatWasDoneToAllOfThem() {
    var spin = act(10, Samples.SPIN);
    var freeze = act(60, Samples.FREEZE);
    var back =
        back(
            List.of(of(ONE, 1, spin), of(ONE, 2, freeze), of(TWO, 1, freeze)),
            Map.of(ONE, 1, TWO, 0));
    assertThat(back.acts()).extracting(ProcessingEvent::kind).containsExactly(ProcessingKind.VOID);
    assertThat(back.acts()).extracting(ProcessingEvent::at).containsExactly(freeze.at());
    assertThat(back.tubes())
        .extracting(TubeEvent::specimenId, TubeEvent::sequence, TubeEvent::corrects)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ONE, 3, Optional.of(freeze.id())),
            org.assertj.core.groups.Tuple.tuple(TWO, 2, Optional.of(freeze.id())));
  }

  @Test
  void whatIsDeclaredWrongAlreadyIsNotDeclaredSoTwice() {
    var freeze = act(60, Samples.FREEZE);
    var wrong = act(60, new ProcessingDetails.DeclaredWrong());
    var back =
        back(
            List.of(of(ONE, 1, freeze), new TubeEvent(ONE, 2, Optional.of(freeze.id()), wrong)),
            Map.of(ONE, 0));
    assertThat(back.acts()).isEmpty();
    assertThat(back.tubes()).isEmpty();
  }
}

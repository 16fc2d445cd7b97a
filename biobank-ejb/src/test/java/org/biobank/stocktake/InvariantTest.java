package org.biobank.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.Whereabouts;
import org.biobank.shared.Ids;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.stocktake.ChainInvariants.Tube;
import org.biobank.storage.container.Place;
import org.junit.jupiter.api.Test;

class InvariantTest {
  private static final Optional<Place> A1 =
      Optional.of(new Place(Ids.next(), "BX-1", "Box 1", "A1", 0, 0));
  private static final Optional<Place> NOWHERE = Optional.empty();

  @Test
  void everyRuleIsDocumentedWithItsProposal() throws IOException {
    var page = Files.readString(Path.of("../docs/stock-take.md"));
    for (var rule : Invariant.values()) {
      var row = page.lines().filter(line -> line.startsWith("| `%s` |".formatted(rule.slug())));
      assertThat(row.findFirst()).as(rule.slug()).get().asString().contains(rule.repair().name());
    }
  }

  @Test
  void aTubeWhoseChainEndsWhereItStandsIsAsItMustBe() {
    assertThat(broken(SpecimenStatus.AVAILABLE, A1, inBox("A1"))).isEmpty();
    assertThat(broken(SpecimenStatus.ON_HOLD, A1, inBox("A1"))).isEmpty();
    assertThat(broken(SpecimenStatus.AVAILABLE, NOWHERE, atBench())).isEmpty();
  }

  @Test
  void aTubeThatStandsElsewhereThanItsChainSaysIsRecorded() {
    for (var end : new Optional<?>[] {inBox("A2"), atBench(), Optional.empty()}) {
      var found = broken(SpecimenStatus.AVAILABLE, A1, end.map(Whereabouts.class::cast));
      assertThat(found.map(Broken::invariant)).contains(Invariant.PLACED_ELSEWHERE_THAN_CHAIN);
      assertThat(found.map(Broken::repair)).contains(Repair.RECORD_PLACE);
    }
  }

  @Test
  void aTubeThatOnlyItsChainHasInABoxIsMissing() {
    var found = broken(SpecimenStatus.RESERVED, NOWHERE, inBox("A1"));
    assertThat(found.map(Broken::invariant)).contains(Invariant.IN_BOX_BY_CHAIN_ALONE);
    assertThat(found.map(Broken::repair)).contains(Repair.MARK_MISSING);
    assertThat(broken(SpecimenStatus.DISPOSED, NOWHERE, inBox("A1"))).isEmpty();
  }

  @Test
  void aTubeThatNothingTellsOfBeginsItsChainUnlessItIsGone() {
    var found = broken(SpecimenStatus.AVAILABLE, NOWHERE, Optional.empty());
    assertThat(found.map(Broken::invariant)).contains(Invariant.WITHOUT_CHAIN);
    assertThat(found.map(Broken::repair)).contains(Repair.BEGIN_CHAIN);
    assertThat(broken(SpecimenStatus.DISPOSED, NOWHERE, Optional.empty()).map(Broken::repair))
        .contains(Repair.BY_HAND);
  }

  @Test
  void aMissingTubeThatWasStoredSinceIsFoundAndOneThatWasNotIsTakenOut() {
    assertThat(broken(SpecimenStatus.MISSING, A1, inBox("A1")).map(Broken::repair))
        .contains(Repair.MARK_FOUND);
    assertThat(broken(SpecimenStatus.MISSING, A1, atBench()).map(Broken::repair))
        .contains(Repair.TAKE_OUT);
    assertThat(broken(SpecimenStatus.MISSING, NOWHERE, atBench())).isEmpty();
  }

  @Test
  void aTubeThatIsGoneHasARuleOfItsOwn() {
    assertThat(broken(SpecimenStatus.DISTRIBUTED, A1, inBox("B7"))).isEmpty();
  }

  private static Optional<Broken> broken(
      SpecimenStatus status, Optional<Place> place, Optional<Whereabouts> end) {
    var tube = new Tube(new UUID(1, 1), "T-1", new UUID(2, 2), status);
    return ChainInvariants.broken(tube, place, end);
  }

  private static Optional<Whereabouts> inBox(String position) {
    return Optional.of(Whereabouts.inBox("HDB", "BX-1", position));
  }

  private static Optional<Whereabouts> atBench() {
    return Optional.of(Whereabouts.atBench("HDB"));
  }
}

package org.biobank.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.processing.Samples.FREEZE;
import static org.biobank.processing.Samples.SPIN;
import static org.biobank.processing.Samples.THAW;
import static org.biobank.processing.Samples.at;
import static org.biobank.processing.Samples.plasma;
import static org.biobank.processing.Samples.tissue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.biobank.specimen.Lineage;
import org.junit.jupiter.api.Test;

class DerivedTimesTest {
  private static final int RUNS = 300;

  @Test
  void aTubeOfPlasmaComputedByHand() {
    var times =
        plasma("P").done(45, SPIN).done(70, FREEZE).done(3_000, THAW).done(3_060, FREEZE).times();
    assertThat(minutes(times.toCentrifugation())).isEqualTo("45.0");
    assertThat(minutes(times.centrifugedToFrozen())).isEqualTo("25.0");
    assertThat(minutes(times.collectedToFrozen())).isEqualTo("70.0");
    assertThat(minutes(times.freezeThawCycles())).isEqualTo("1");
    assertThat(times.frozen()).contains(true);
    assertThat(times.warmIschaemia().missing().orElseThrow().event()).isEmpty();
  }

  @Test
  void aPieceOfTissueComputedByHand() {
    var clamped =
        new ProcessingDetails.Collected(
            CollectionProcedure.SURGERY, Optional.of(Samples.COLLECTED.minusSeconds(720)));
    var fixed = new ProcessingDetails.Fixed(Fixative.NEUTRAL_BUFFERED_FORMALIN, Optional.empty());
    var times =
        tissue("T")
            .done(0, clamped)
            .done(18, fixed)
            .done(18 + 24 * 60, new ProcessingDetails.Embedded(EmbeddingMedium.PARAFFIN))
            .times();
    assertThat(minutes(times.warmIschaemia())).isEqualTo("12.0");
    assertThat(minutes(times.coldIschaemia())).isEqualTo("18.0");
    assertThat(minutes(times.fixation())).isEqualTo("1440.0");
    assertThat(times.toCentrifugation().missing().orElseThrow().detail())
        .isEqualTo("tissue is not centrifuged");
  }

  @Test
  void whatCannotBeDerivedNamesTheEventThatIsMissing() {
    var nothing = plasma("P").times();
    assertThat(missing(nothing.collectedToFrozen())).isEqualTo("frozen is not recorded");
    assertThat(missing(nothing.toCentrifugation())).isEqualTo("spun is not recorded");
    assertThat(nothing.collectedToFrozen().missing().orElseThrow().event())
        .contains(ProcessingKind.FROZEN);
    assertThat(missing(plasma("P").done(70, FREEZE).times().centrifugedToFrozen()))
        .isEqualTo("spun is not recorded");
    var tissue = tissue("T").times();
    assertThat(missing(tissue.warmIschaemia())).isEqualTo("collected is not recorded");
    assertThat(missing(tissue.coldIschaemia())).isEqualTo("neither frozen nor fixed is recorded");
    assertThat(missing(tissue.fixation())).isEqualTo("fixed is not recorded");
  }

  @Test
  void aRecordedTimeOfCollectionCountsInsteadOfTheVisits() {
    var late = new ProcessingDetails.Collected(CollectionProcedure.VENIPUNCTURE, Optional.empty());
    assertThat(minutes(plasma("P").done(10, late).done(45, SPIN).times().toCentrifugation()))
        .isEqualTo("35.0");
  }

  @Test
  void freezingByPlacementIsMarkedAsAssumed() {
    assertThat(plasma("P").placed(90).times().collectedToFrozen().assumed()).isTrue();
    assertThat(plasma("P").done(90, FREEZE).times().collectedToFrozen().assumed()).isFalse();
  }

  @Test
  void anAliquotOfThawedMaterialCarriesTheCyclesOfItsParent() {
    var parent = plasma("P").done(30, SPIN).done(60, FREEZE).done(1_000, THAW);
    var child = parent.aliquot("A", 1_010).done(1_020, FREEZE).done(5_000, THAW);
    assertThat(minutes(child.times().freezeThawCycles())).isEqualTo("2");
    assertThat(minutes(child.times().collectedToFrozen())).isEqualTo("60.0");
    assertThat(minutes(child.times().toCentrifugation())).isEqualTo("30.0");
  }

  @Test
  void whatIsDoneToTheParentAfterwardsIsNothingToItsAliquot() {
    var before = plasma("P").done(30, SPIN).aliquot("A", 40).done(50, FREEZE).times();
    var after =
        plasma("P")
            .done(30, SPIN)
            .done(45, SPIN)
            .done(60, FREEZE)
            .done(90, THAW)
            .aliquot("A", 40)
            .done(50, FREEZE)
            .times();
    assertThat(after).isEqualTo(before);
  }

  @Test
  void somethingMadeOfAFrozenTubeHasNoCountUntilItsThawingIsRecorded() {
    var unseen = plasma("P").done(60, FREEZE).aliquot("A", 100).times();
    assertThat(missing(unseen.freezeThawCycles()))
        .isEqualTo("P was frozen when A was made of it, and its thawing is not recorded");
    var cut = tissue("T").done(60, FREEZE).aliquot("C", 100);
    assertThat(minutes(cut.times().freezeThawCycles())).isEqualTo("0");
    assertThat(cut.times().frozen()).contains(true);
  }

  @Test
  void materialOfAnotherClassBeginsAnew() {
    var blood = plasma("B").done(60, FREEZE).done(100, THAW);
    var dna = blood.made("D", Lineage.DERIVATIVE, "MOLECULAR", 200);
    assertThat(minutes(dna.times().freezeThawCycles())).isEqualTo("0");
    var serum = blood.made("S", Lineage.DERIVATIVE, "FLUID", 200);
    assertThat(minutes(serum.times().freezeThawCycles())).isEqualTo("1");
  }

  @Test
  void whatAFormerSystemToldStandsForAllBeforeIt() {
    var told = new ProcessingDetails.PriorFreezeThaw(3);
    var times = plasma("P").done(100, told).placed(110).done(200, THAW).times();
    assertThat(minutes(times.freezeThawCycles())).isEqualTo("4");
    assertThat(missing(times.collectedToFrozen())).isEqualTo("frozen is not recorded");
    assertThat(plasma("P").done(100, told).times().frozen()).isEmpty();
  }

  @Test
  void aPoolKnowsNothingOfWhatWentIntoItUnlessItIsTold() {
    var pool = Samples.primary("M", Lineage.POOL, "FLUID").done(60, FREEZE).done(90, THAW);
    assertThat(missing(pool.times().freezeThawCycles()))
        .isEqualTo("M was pooled, and the cycles of what went into it are not told");
    assertThat(missing(pool.times().collectedToFrozen()))
        .isEqualTo("what was pooled was not collected at one time");
    var told =
        Samples.primary("M", Lineage.POOL, "FLUID")
            .done(10, new ProcessingDetails.PriorFreezeThaw(2))
            .done(60, FREEZE)
            .done(90, THAW);
    assertThat(minutes(told.times().freezeThawCycles())).isEqualTo("3");
  }

  @Test
  void anEventThatWasDeclaredWrongCountsAsWhatWasSaidInstead() {
    assertThat(minutes(plasma("P").done(70, FREEZE).wrong(80, FREEZE).times().collectedToFrozen()))
        .isEqualTo("80.0");
    assertThat(
            missing(
                plasma("P")
                    .done(70, FREEZE)
                    .wrong(70, new ProcessingDetails.DeclaredWrong())
                    .times()
                    .collectedToFrozen()))
        .isEqualTo("frozen is not recorded");
  }

  /** Whatever happened in whatever order it was told. */
  @Test
  void theCountIsTheNumberOfThawingsOfTheMaterial() {
    for (int seed = 0; seed < RUNS; seed++) {
      var random = new Random(seed);
      var tube = plasma("P");
      int thawed = cycles(tube, random, 10, 500);
      int generations = random.nextInt(4);
      for (int i = 0; i < generations; i++) {
        int minute = 600 * (i + 1);
        tube = tube.aliquot("A" + i, minute);
        thawed += cycles(tube, random, minute + 10, minute + 500);
      }
      assertThat(minutes(tube.times().freezeThawCycles()))
          .as("seed " + seed)
          .isEqualTo("" + thawed);
      assertThat(tube.times().frozen()).as("seed " + seed).contains(false);
    }
  }

  /** Some cycles that end thawed; how many. */
  private static int cycles(Samples tube, Random random, int from, int until) {
    int many = random.nextInt(4);
    int step = (until - from) / 8;
    for (int i = 0; i < many; i++) {
      tube.done(from + 2 * i * step, FREEZE).done(from + (2 * i + 1) * step, THAW);
      if (random.nextBoolean()) {
        tube.done(from + (2 * i + 1) * step + 1, SPIN);
      }
    }
    return many;
  }

  @Test
  void noTimeIsNegativeAndNoneIsBothThereAndMissing() {
    var kinds = List.of(SPIN, FREEZE, THAW);
    for (int seed = 0; seed < RUNS; seed++) {
      var random = new Random(seed);
      var tube = random.nextBoolean() ? plasma("P") : tissue("T");
      for (int i = 0; i < 12; i++) {
        int minute = random.nextInt(5_000);
        var details = kinds.get(random.nextInt(kinds.size()));
        if (new ProcessingRules(details, at(minute)).refusal(tube.tube()).isEmpty()) {
          tube.done(minute, details);
        }
      }
      for (var value : all(tube.times())) {
        assertThat(value.value().isPresent())
            .as("seed " + seed)
            .isNotEqualTo(value.missing().isPresent());
        value.value().ifPresent(number -> assertThat(number.signum()).isNotNegative());
      }
    }
  }

  private static List<DerivedValue> all(DerivedTimes times) {
    return List.of(
        times.freezeThawCycles(),
        times.warmIschaemia(),
        times.coldIschaemia(),
        times.toCentrifugation(),
        times.centrifugedToFrozen(),
        times.collectedToFrozen(),
        times.fixation(),
        times.atBench());
  }

  private static String minutes(DerivedValue value) {
    return value.value().map(BigDecimal::toPlainString).orElse("missing");
  }

  private static String missing(DerivedValue value) {
    return value.missing().map(DerivedValue.Missing::detail).orElse("there");
  }
}

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
import org.biobank.shared.Invalid;
import org.biobank.shared.Refusal;
import org.junit.jupiter.api.Test;

class ProcessingRulesTest {
  private static final QcMeasure RIN =
      new QcMeasure("RIN", "RNA integrity number", "1", BigDecimal.ONE, BigDecimal.TEN);
  private static final ProcessingDetails COLLECT =
      new ProcessingDetails.Collected(CollectionProcedure.VENIPUNCTURE, Optional.empty());

  @Test
  void nothingIsThawedThatIsNotFrozenNorFrozenTwice() {
    assertThat(slug(plasma("P"), 10, THAW)).isEqualTo("not-frozen");
    assertThat(slug(plasma("P").done(5, FREEZE), 10, THAW)).isEqualTo("fine");
    assertThat(slug(plasma("P").done(5, FREEZE), 10, FREEZE)).isEqualTo("frozen-already");
    assertThat(slug(plasma("P").done(5, FREEZE).done(8, THAW), 10, THAW)).isEqualTo("not-frozen");
    assertThat(slug(plasma("P").done(5, FREEZE).done(8, THAW), 10, FREEZE)).isEqualTo("fine");
    assertThat(refusal(plasma("P"), 10, THAW).orElseThrow().detail())
        .contains("record first when it was frozen");
  }

  @Test
  void whatIsToldLateMustFitWhatCameAfterwards() {
    assertThat(slug(plasma("P").done(50, FREEZE), 20, FREEZE)).isEqualTo("frozen-already");
    assertThat(slug(plasma("P").done(50, FREEZE).done(90, THAW), 70, THAW)).isEqualTo("not-frozen");
    assertThat(slug(plasma("P").done(50, FREEZE), 20, SPIN)).isEqualTo("fine");
  }

  @Test
  void nothingHappensBeforeCollectionNorToWhatWasNotMadeYet() {
    assertThat(slug(plasma("P"), -1, SPIN)).isEqualTo("before-collection");
    assertThat(slug(plasma("P").aliquot("A", 30), 20, SPIN)).isEqualTo("before-it-was-made");
    assertThat(slug(plasma("P").done(20, SPIN), 25, COLLECT)).isEqualTo("before-collection");
    assertThat(slug(plasma("P").done(20, SPIN), 5, COLLECT)).isEqualTo("fine");
  }

  @Test
  void aTubeIsCollectedOnceAndOnlyThePrimaryOne() {
    assertThat(slug(plasma("P").done(0, COLLECT), 0, COLLECT)).isEqualTo("collected-already");
    assertThat(slug(plasma("P").aliquot("A", 30), 0, COLLECT)).isEqualTo("not-primary");
  }

  @Test
  void cyclesOfBeforeAreToldOnceAndBeforeAnythingElse() {
    var told = new ProcessingDetails.PriorFreezeThaw(2);
    assertThat(slug(plasma("P").done(10, told), 20, told)).isEqualTo("told-already");
    assertThat(slug(plasma("P").done(10, FREEZE), 20, told)).isEqualTo("events-already");
    assertThat(slug(plasma("P").done(10, told), 20, THAW)).isEqualTo("fine");
    assertThat(slug(plasma("P").done(10, told), 20, FREEZE)).isEqualTo("fine");
  }

  @Test
  void aPieceOfFrozenTissueIsFrozenAndAnAliquotIsNot() {
    assertThat(slug(tissue("T").done(10, FREEZE).aliquot("C", 30), 40, THAW)).isEqualTo("fine");
    assertThat(slug(tissue("T").done(10, FREEZE).aliquot("C", 30), 40, FREEZE))
        .isEqualTo("frozen-already");
    assertThat(slug(plasma("P").done(10, FREEZE).aliquot("A", 30), 40, FREEZE)).isEqualTo("fine");
  }

  @Test
  void freezingCannotBeTakenAwayFromUnderAThawing() {
    var tube = plasma("P").done(10, FREEZE);
    var freezing = tube.tube().all().get(0).event();
    tube.done(20, THAW);
    var plan =
        ProcessingPlan.correcting(
            freezing,
            Samples.event(10, new ProcessingDetails.DeclaredWrong(), ProcessingSource.BENCH),
            List.of(tube.tube()));
    assertThat(plan.refused())
        .extracting(one -> one.refusal().slug())
        .containsExactly("not-frozen");
    var earlier =
        ProcessingPlan.correcting(
            freezing, Samples.event(5, FREEZE, ProcessingSource.BENCH), List.of(tube.tube()));
    assertThat(earlier.refused()).isEmpty();
    assertThat(earlier.tubes().get(0).corrects()).contains(freezing.id());
    assertThat(earlier.tubes().get(0).sequence()).isEqualTo(3);
    var tooLate =
        ProcessingPlan.correcting(
            freezing, Samples.event(30, FREEZE, ProcessingSource.BENCH), List.of(tube.tube()));
    assertThat(tooLate.refused())
        .extracting(one -> one.refusal().slug())
        .containsExactly("not-frozen");
  }

  @Test
  void valuesThatCannotBeAreFaultsOfTheRequest() {
    assertThat(
            faults(new ProcessingDetails.QualityControl("RIN", new BigDecimal("7.5"), "1", true)))
        .isEmpty();
    assertThat(faults(new ProcessingDetails.QualityControl("RIN", new BigDecimal("75"), "%", true)))
        .containsExactly("/event/unit", "/event/value");
    assertThat(
            new ProcessingRules(
                    new ProcessingDetails.QualityControl("NONE", BigDecimal.ONE, "1", true), at(0))
                .faults(at(0), Optional.empty(), "/event"))
        .extracting(Invalid.Fault::pointer)
        .containsExactly("/event/measure");
    assertThat(new ProcessingRules(SPIN, at(6)).faults(at(0), Optional.empty(), "/event"))
        .extracting(Invalid.Fault::pointer)
        .containsExactly("/at");
    assertThat(new ProcessingRules(SPIN, at(5)).faults(at(0), Optional.empty(), "/event"))
        .isEmpty();
    assertThat(
            faults(
                new ProcessingDetails.Collected(CollectionProcedure.SURGERY, Optional.of(at(1)))))
        .containsExactly("/event/ischaemiaStart");
  }

  /** In whatever order they are told. */
  @Test
  void whatTheRulesLetThroughAlternates() {
    for (int seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var tube = plasma("P");
      for (int i = 0; i < 20; i++) {
        int minute = random.nextInt(1_000);
        var details = random.nextBoolean() ? FREEZE : THAW;
        if (slug(tube, minute, details).equals("fine")) {
          tube.done(minute, details);
        }
      }
      var kinds = tube.tube().ownFreezing().stream().map(Lived::kind).toList();
      for (int i = 0; i < kinds.size(); i++) {
        assertThat(kinds.get(i))
            .as("seed " + seed)
            .isEqualTo(i % 2 == 0 ? ProcessingKind.FROZEN : ProcessingKind.THAWED);
      }
    }
  }

  private static List<String> faults(ProcessingDetails details) {
    return new ProcessingRules(details, at(0))
        .faults(at(0), Optional.of(RIN), "/event").stream().map(Invalid.Fault::pointer).toList();
  }

  private static Optional<Refusal> refusal(Samples tube, int minute, ProcessingDetails details) {
    return new ProcessingRules(details, at(minute)).refusal(tube.tube());
  }

  private static String slug(Samples tube, int minute, ProcessingDetails details) {
    return refusal(tube, minute, details).map(Refusal::slug).orElse("fine");
  }
}

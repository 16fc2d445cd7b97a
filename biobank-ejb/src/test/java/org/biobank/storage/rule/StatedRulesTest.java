package org.biobank.storage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biobank.shared.Refusal;
import org.biobank.specimen.TubeTraits;
import org.junit.jupiter.api.Test;

class StatedRulesTest {
  @Test
  void aTubeMayStandWhereItsClassOrItsTypeIsAllowed() {
    var rules =
        StatedRules.of(
            "FRZ-1",
            Map.of(
                RuleKind.SPECIMEN_CLASS,
                Set.of("tissue"),
                RuleKind.SPECIMEN_TYPE,
                Set.of("PLASMA")));
    assertThat(rules.refusal(tube("PLASMA", "FLUID"))).isEmpty();
    assertThat(rules.refusal(tube("TISSUE_FROZEN", "TISSUE"))).isEmpty();
    assertThat(rules.refusal(tube("DNA", "MOLECULAR")))
        .contains(
            new Refusal(
                "wrong-specimen-type",
                "FRZ-1 takes only TISSUE, PLASMA; this is DNA of a test. Take another container."));
  }

  @Test
  void ofManyAllowedValuesTheFirstAreNamedAndTheOthersCounted() {
    assertThat(detail(8)).contains("takes only T1, T2, T3, T4, T5, T6, T7, T8; this");
    assertThat(detail(9)).contains("T7, T8 and 1 other; this");
    assertThat(StatedRules.of("BX-1", Map.of(RuleKind.STUDY, types(20))).refusal(tube("X", "Y")))
        .map(Refusal::detail)
        .contains(
            "BX-1 is kept for T1, T10, T11, T12, T13, T14, T15, T16 and 12 others, the tube belongs"
                + " to NEPHRO-1; take another container.");
  }

  private static String detail(int count) {
    return StatedRules.of("FRZ-1", Map.of(RuleKind.SPECIMEN_TYPE, types(count)))
        .refusal(tube("DNA", "MOLECULAR"))
        .orElseThrow()
        .detail();
  }

  private static Set<String> types(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "T" + i).collect(Collectors.toSet());
  }

  @Test
  void aBoxMayBeKeptForSeveralStudies() {
    var rules = StatedRules.parse("BX-1", "STUDY=NEPHRO-1\nSTUDY=ONKO-LIQ");
    assertThat(rules.refusal(tube("PLASMA", "FLUID"))).isEmpty();
    assertThat(StatedRules.parse("BX-2", "STUDY=ONKO-LIQ").refusal(tube("PLASMA", "FLUID")))
        .map(Refusal::slug)
        .contains("box-of-another-study");
  }

  @Test
  void whatIsNotStatedOfATubeIsNotTakenForAllowed() {
    var format = StatedRules.of("RK-1", Map.of(RuleKind.TUBE_FORMAT, Set.of("SBS_1ML")));
    var risk = StatedRules.of("RM-1", Map.of(RuleKind.RISK_GROUP, Set.of("1", "2")));
    assertThat(format.refusal(tube("PLASMA", "FLUID")))
        .map(Refusal::slug)
        .contains("wrong-tube-format");
    assertThat(risk.refusal(tube("PLASMA", "FLUID")))
        .map(Refusal::slug)
        .contains("risk-group-not-allowed");
    var stated = new TubeTraits("FLUID", Optional.of("SBS_1ML"), Optional.of(2));
    assertThat(format.refusal(tube("PLASMA", stated))).isEmpty();
    assertThat(risk.refusal(tube("PLASMA", stated))).isEmpty();
  }

  @Test
  void aContainerThatStatesNothingTakesAnything() {
    assertThat(StatedRules.parse("BX-1", null).isEmpty()).isTrue();
    assertThat(StatedRules.of("BX-1", Map.of(RuleKind.STUDY, Set.of())).isEmpty()).isTrue();
    assertThat(StatedRules.parse("BX-1", null).refusal(tube("DNA", "MOLECULAR"))).isEmpty();
  }

  private static TubeProfile tube(String type, String specimenClass) {
    return tube(type, TubeTraits.ofClass(specimenClass));
  }

  private static TubeProfile tube(String type, TubeTraits traits) {
    return new TubeProfile(type, type + " of a test", traits, "NEPHRO-1", new BigDecimal(-60));
  }
}

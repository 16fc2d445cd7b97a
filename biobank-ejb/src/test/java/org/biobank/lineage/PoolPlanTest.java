package org.biobank.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.donor.ConsentDecision;
import org.biobank.identity.Actor;
import org.biobank.identity.Grant;
import org.biobank.identity.Role;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenSamples;
import org.biobank.specimen.SpecimenSummary;
import org.junit.jupiter.api.Test;

class PoolPlanTest {
  private static final BigDecimal TWO = new BigDecimal("2");

  private final SpecimenSummary tube = SpecimenSamples.plasma(new UUID(4, 1), "T1");
  private final SpecimenSummary other = SpecimenSamples.plasma(new UUID(4, 2), "T2");

  @Test
  void aTubeScannedByTwoOfItsLabelsGivesNothingTwice() {
    var plan = plan("T1", "T1-ALIAS");
    assertThat(plan.refused())
        .extracting(refused -> refused.barcode() + " " + refused.refusal().slug())
        .containsExactly("T1-ALIAS scanned-twice");
  }

  @Test
  void whatEachTubeGivesIsKeptInTheOrderGiven() {
    var plan = plan("T2", "T1-ALIAS");
    assertThat(plan.refused()).isEmpty();
    assertThat(plan.parts())
        .containsExactly(Map.entry(other, BigDecimal.ONE), Map.entry(tube, TWO));
  }

  @Test
  void aCodeThatNobodyKnowsIsNamedWhereverItStands() {
    assertThat(plan("T1", "NOBODYS").refused())
        .extracting(refused -> refused.refusal().slug())
        .containsExactly("unknown-code");
  }

  /** The first gives one, the second two. */
  private PoolPlan plan(String first, String second) {
    var input =
        new PoolInput(
            List.of(
                new PoolInput.Part(new Barcode(first), BigDecimal.ONE),
                new PoolInput.Part(new Barcode(second), TWO)),
            Optional.empty(),
            Optional.empty());
    var known =
        Map.of(
            new Barcode("T1"), tube,
            new Barcode("T1-ALIAS"), tube,
            new Barcode("T2"), other);
    var bench =
        new Grant(
            Role.BENCH_TECHNICIAN,
            Optional.of(SpecimenSamples.HDB),
            Optional.of(SpecimenSamples.STUDY));
    var actor = new Actor(new UUID(5, 1), "bert", "Bert", List.of(bench));
    return PoolPlan.of(
        input,
        new PoolPlan.Facts(
            known, Map.of(SpecimenSamples.DONOR, new ConsentDecision.Permitted()), actor));
  }
}

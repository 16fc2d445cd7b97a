package org.biobank.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.donor.ConsentDecision;
import org.biobank.identity.Actor;
import org.biobank.identity.Grant;
import org.biobank.identity.Role;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.specimen.TubeTraits;
import org.junit.jupiter.api.Test;

class PoolPlanTest {
  private static final UUID HDB = new UUID(1, 1);
  private static final UUID STUDY = new UUID(2, 1);
  private static final UUID DONOR = new UUID(3, 1);
  private static final BigDecimal TWO = new BigDecimal("2");

  private final SpecimenSummary tube = tube(new UUID(4, 1), "T1");
  private final SpecimenSummary other = tube(new UUID(4, 2), "T2");

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
    var bench = new Grant(Role.BENCH_TECHNICIAN, Optional.of(HDB), Optional.of(STUDY));
    var actor = new Actor(new UUID(5, 1), "bert", "Bert", List.of(bench));
    return PoolPlan.of(
        input, new PoolPlan.Facts(known, Map.of(DONOR, new ConsentDecision.Permitted()), actor));
  }

  private static SpecimenSummary tube(UUID id, String barcode) {
    return new SpecimenSummary(
        id,
        new Barcode(barcode),
        "PLASMA",
        "Plasma (EDTA)",
        TubeTraits.ofClass("FLUID"),
        new BigDecimal("-60"),
        SpecimenStatus.AVAILABLE,
        DONOR,
        "D-000001",
        STUDY,
        "NEPHRO-1",
        HDB,
        "HDB",
        BigDecimal.TEN,
        "mL",
        Instant.parse("2026-03-02T08:00:00Z"),
        0);
  }
}

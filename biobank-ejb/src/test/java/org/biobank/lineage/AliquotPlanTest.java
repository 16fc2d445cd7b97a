package org.biobank.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.shared.StaleVersion;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.specimen.TubeTraits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AliquotPlanTest {
  private static final long SEED = 20_261_123;
  private static final int LIVES = 2_000;

  @Test
  void whateverIsDrawnNothingIsLostAndNothingGoesBelowZero() {
    var random = new Random(SEED);
    for (int life = 0; life < LIVES; life++) {
      var initial = quantity(random, 100_000);
      var left = initial;
      var drawn = BigDecimal.ZERO;
      for (int draw = 0; draw < 20; draw++) {
        var input = aliquots(1 + random.nextInt(8), quantity(random, 20_000));
        try {
          var plan = AliquotPlan.of(tube(left, SpecimenStatus.AVAILABLE), 3, input);
          drawn = drawn.add(plan.drawn());
          left = plan.left();
        } catch (AliquotRefused refused) {
          assertThat(input.total()).as("seed %d", SEED).isGreaterThan(left);
        }
        assertThat(left).as("seed %d", SEED).isNotNegative();
        assertThat(drawn.add(left)).as("seed %d", SEED).isEqualByComparingTo(initial);
      }
    }
  }

  @Test
  void aParentIsConsumedWhenExactlyNothingIsLeft() {
    var parent = tube(new BigDecimal("2.0000"), SpecimenStatus.AVAILABLE);
    assertThat(AliquotPlan.of(parent, 3, aliquots(4, new BigDecimal("0.5"))).consumesParent())
        .isTrue();
    assertThat(AliquotPlan.of(parent, 3, aliquots(3, new BigDecimal("0.6666"))).consumesParent())
        .isFalse();
  }

  @Test
  void anEmptyParentStaysOpenWhenThatIsAsked() {
    var all = new AliquotInput(4, new BigDecimal("0.5"), Optional.empty(), Optional.of(false));
    var plan = AliquotPlan.of(tube(new BigDecimal("2"), SpecimenStatus.AVAILABLE), 3, all);
    assertThat(plan.left()).isZero();
    assertThat(plan.consumesParent()).isFalse();
  }

  @Test
  void aTenThousandthTooMuchIsRefused() {
    var parent = tube(new BigDecimal("2.0000"), SpecimenStatus.AVAILABLE);
    assertThatThrownBy(() -> AliquotPlan.of(parent, 3, aliquots(1, new BigDecimal("2.0001"))))
        .isInstanceOf(AliquotRefused.class)
        .extracting("slug")
        .isEqualTo("quantity-too-small");
  }

  @ParameterizedTest
  @EnumSource(value = SpecimenStatus.class, names = "AVAILABLE", mode = Mode.EXCLUDE)
  void onlyAnAvailableSpecimenIsDivided(SpecimenStatus status) {
    assertThatThrownBy(
            () -> AliquotPlan.of(tube(BigDecimal.TEN, status), 3, aliquots(1, BigDecimal.ONE)))
        .isInstanceOf(AliquotRefused.class)
        .extracting("slug")
        .isEqualTo("specimen-not-available");
  }

  @Test
  void aParentThatChangedSinceIsStaleBeforeAnythingElseIsSaidOfIt() {
    assertThatThrownBy(
            () ->
                AliquotPlan.of(
                    tube(BigDecimal.ZERO, SpecimenStatus.CONSUMED), 2, aliquots(1, BigDecimal.ONE)))
        .isInstanceOf(StaleVersion.class);
  }

  private static BigDecimal quantity(Random random, int tenThousandthsMax) {
    return BigDecimal.valueOf(1 + random.nextInt(tenThousandthsMax), 4);
  }

  private static AliquotInput aliquots(int count, BigDecimal each) {
    return new AliquotInput(count, each, Optional.empty(), Optional.empty());
  }

  private static SpecimenSummary tube(BigDecimal available, SpecimenStatus status) {
    return new SpecimenSummary(
        Ids.next(),
        new Barcode("0412345678"),
        "PLASMA",
        "Plasma (EDTA)",
        TubeTraits.ofClass("FLUID"),
        new BigDecimal("-60"),
        status,
        Ids.next(),
        "D-000001",
        Ids.next(),
        "NEPHRO-1",
        Ids.next(),
        "HDB",
        available,
        "mL",
        Instant.parse("2026-03-02T08:00:00Z"),
        3);
  }
}

package org.biobank.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.donor.ConsentDecision;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.junit.jupiter.api.Test;

class PackingPlanTest {
  private static final SpecimenSummary GOOD = Samples.plasma("T-1");
  private static final SpecimenSummary HELD =
      Samples.plasma("T-2", SpecimenStatus.ON_HOLD, Samples.HDB);
  private static final SpecimenSummary ELSEWHERE =
      Samples.plasma("T-3", SpecimenStatus.AVAILABLE, Samples.MUC);
  private static final SpecimenSummary PROMISED = Samples.plasma("T-4");
  private static final SpecimenSummary CONSUMED =
      Samples.plasma("T-5", SpecimenStatus.CONSUMED, Samples.HDB);

  private static final ConsentDecision PERMITTED = new ConsentDecision.Permitted();

  @Test
  void everyRefusalIsSaidAtOnceWithItsReason() {
    var plan = plan("-60", PERMITTED, "T-1", "t-2", "T-3", "T-4", "T-5", "NOBODY");
    assertThat(plan.toPack()).containsExactly(GOOD);
    assertThat(plan.refused())
        .extracting(RefusedItem::barcode, refused -> refused.refusal().slug())
        .containsExactly(
            tuple("t-2", "on-hold"),
            tuple("T-3", "not-at-this-site"),
            tuple("T-4", "in-another-shipment"),
            tuple("T-5", "not-available"),
            tuple("NOBODY", "unknown-code"));
  }

  @Test
  void theOtherShipmentIsNamed() {
    var plan = plan("-60", PERMITTED, "T-4");
    assertThat(plan.refused().get(0).refusal().detail()).contains("SH-2026-0003");
  }

  @Test
  void aTubeScannedTwiceOrPackedBeforeIsNoMistake() {
    var again =
        PackingPlan.of(
            List.of(new Barcode("T-1"), new Barcode("t-1")),
            facts(Set.of(GOOD.id())),
            rules("-60", PERMITTED));
    assertThat(again.toPack()).isEmpty();
    assertThat(again.refused()).isEmpty();
    assertThat(plan("-60", PERMITTED, "T-1", "t-1").toPack()).containsExactly(GOOD);
  }

  @Test
  void aShipmentThatMayGetTooWarmForATubeIsRefused() {
    assertThat(plan("-20", PERMITTED, "T-1").refused().get(0).refusal())
        .isEqualTo(
            new Refusal(
                "too-warm",
                "T-1 (Plasma (EDTA)) keeps at -60 °C or colder, the shipment may reach -20 °C."));
  }

  @Test
  void consentThatDoesNotCoverTheTransferIsSaidWithItsReason() {
    var denied = new ConsentDecision.Denied("consent-withdrawn", "The donor has withdrawn.");
    var refusal = plan("-60", denied, "T-1").refused().get(0).refusal();
    assertThat(refusal.slug()).isEqualTo("consent-does-not-cover");
    assertThat(refusal.detail()).contains("D-004217").endsWith("The donor has withdrawn.");
  }

  @Test
  void aDonorOfWhomNothingIsKnownHasNotPermitted() {
    var nobody = new ReleaseRules(Samples.shipment(ShipmentStatus.PACKING, "-60"), Map.of());
    assertThat(nobody.refusal(GOOD)).isPresent();
  }

  @Test
  void aTubeOfAStudyThatIsNotThePackersIsRefused() {
    var facts =
        new PackingPlan.Facts(facts(Set.of()).specimens(), Set.of(), Map.of(), specimen -> false);
    var plan = PackingPlan.of(List.of(new Barcode("T-1")), facts, rules("-60", PERMITTED));
    assertThat(plan.refused().get(0).refusal().slug()).isEqualTo("study-not-yours");
  }

  private static org.assertj.core.groups.Tuple tuple(String barcode, String slug) {
    return org.assertj.core.groups.Tuple.tuple(barcode, slug);
  }

  private static PackingPlan plan(String celsiusMax, ConsentDecision consent, String... scanned) {
    return PackingPlan.of(
        Stream.of(scanned).map(Barcode::new).toList(), facts(Set.of()), rules(celsiusMax, consent));
  }

  private static ReleaseRules rules(String celsiusMax, ConsentDecision consent) {
    return new ReleaseRules(
        Samples.shipment(ShipmentStatus.PACKING, celsiusMax), Map.of(Samples.DONOR, consent));
  }

  private static PackingPlan.Facts facts(Set<UUID> packedHere) {
    var known =
        Stream.of(GOOD, HELD, ELSEWHERE, PROMISED, CONSUMED)
            .collect(Collectors.toMap(SpecimenSummary::barcode, Function.identity()));
    return new PackingPlan.Facts(
        known, packedHere, Map.of(PROMISED.id(), "SH-2026-0003"), specimen -> true);
  }
}

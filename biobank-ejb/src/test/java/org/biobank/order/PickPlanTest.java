package org.biobank.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.shared.Barcode;
import org.biobank.shared.Scan;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Place;
import org.junit.jupiter.api.Test;

class PickPlanTest {
  private final Map<Barcode, SpecimenSummary> known = new HashMap<>();
  private final Map<UUID, OrderItem> items = new HashMap<>();
  private final Map<UUID, Place> places = new HashMap<>();
  private final Map<UUID, String> keptFor = new HashMap<>();

  @Test
  void theRightTubeIsTakenOnceHoweverOftenItIsScanned() {
    ofTheOrder("T1", OrderItemStatus.RESERVED, SpecimenStatus.RESERVED);
    var plan = plan("T1", "t1");
    assertThat(plan.toTake()).hasSize(1);
    assertThat(outcomes(plan)).containsExactly(PickOutcome.TAKEN, PickOutcome.ALREADY_TAKEN);
  }

  @Test
  void aWrongTubeIsNamedWithWhereItBelongsAndKeepsNoRightOneBack() {
    ofTheOrder("T1", OrderItemStatus.RESERVED, SpecimenStatus.RESERVED);
    var stranger = tube("T2", SpecimenStatus.RESERVED);
    places.put(stranger.id(), new Place(Samples.id("B"), "BX-7", "Box 7", "C4", 2, 3));
    keptFor.put(stranger.id(), "OR-2026-0003");
    var plan = plan("T2", "T1", "NOBODYS");
    assertThat(outcomes(plan))
        .containsExactly(PickOutcome.WRONG_TUBE, PickOutcome.TAKEN, PickOutcome.UNKNOWN);
    assertThat(plan.answers().get(0).detail())
        .isEqualTo(
            "T2 (Plasma (EDTA)) is not of this order but of OR-2026-0003. It belongs in Box 7, position C4.");
  }

  @Test
  void aTubeThatIsHeldMeanwhileStays() {
    ofTheOrder("T1", OrderItemStatus.WITHDRAWN, SpecimenStatus.ON_HOLD);
    ofTheOrder("T2", OrderItemStatus.RESERVED, SpecimenStatus.ON_HOLD);
    ofTheOrder("T3", OrderItemStatus.MISSING, SpecimenStatus.MISSING);
    var plan = plan("T1", "T2", "T3");
    assertThat(plan.toTake()).isEmpty();
    assertThat(outcomes(plan)).containsOnly(PickOutcome.NOT_TO_BE_TAKEN);
    assertThat(plan.answers().get(0).detail()).contains("on hold");
  }

  @Test
  void aSerialNumberAloneOnALabelIsACode() {
    ofTheOrder("9123456789", OrderItemStatus.RESERVED, SpecimenStatus.RESERVED);
    assertThat(outcomes(plan("9123456789", "(21)9123456789")))
        .containsExactly(PickOutcome.TAKEN, PickOutcome.ALREADY_TAKEN);
  }

  /** GS1 General Specifications: serial number 21, lot 10. */
  @Test
  void aLabelThatHoldsTheCodeIsUnderstoodAndOneOfSeveralTubesIsNot() {
    ofTheOrder("S1", OrderItemStatus.RESERVED, SpecimenStatus.RESERVED);
    assertThat(outcomes(plan("]d210LOT\u001D21S1"))).containsExactly(PickOutcome.TAKEN);
    ofTheOrder("LOT", OrderItemStatus.RESERVED, SpecimenStatus.RESERVED);
    var plan = plan("]d210LOT\u001D21S1");
    assertThat(outcomes(plan)).containsExactly(PickOutcome.UNKNOWN);
    assertThat(plan.answers().get(0).detail()).contains("several tubes");
  }

  private void ofTheOrder(String barcode, OrderItemStatus item, SpecimenStatus status) {
    var tube = tube(barcode, status);
    items.put(tube.id(), Samples.item(tube.id(), item));
  }

  private SpecimenSummary tube(String barcode, SpecimenStatus status) {
    var tube = Samples.plasma(barcode, status);
    known.put(tube.barcode(), tube);
    return tube;
  }

  private PickPlan plan(String... scans) {
    return PickPlan.of(
        Stream.of(scans).map(Scan::new).toList(),
        new PickPlan.Facts(known, items, places, keptFor));
  }

  private static List<PickOutcome> outcomes(PickPlan plan) {
    return plan.answers().stream().map(ScanAnswer::outcome).toList();
  }
}

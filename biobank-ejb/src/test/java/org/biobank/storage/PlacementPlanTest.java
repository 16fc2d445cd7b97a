package org.biobank.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.Grant;
import org.biobank.identity.Role;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.specimen.TubeTraits;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.Place;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.FillOrder;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.biobank.storage.reservation.SlotReservation;
import org.biobank.storage.scan.RackContents;
import org.biobank.storage.scan.ScannedWell;
import org.biobank.storage.scan.WellReading;
import org.junit.jupiter.api.Test;

class PlacementPlanTest {
  private static final UUID HEIDELBERG = Ids.next();
  private static final UUID STUDY = Ids.next();
  private static final Actor BENCH =
      new Actor(
          Ids.next(),
          "bench",
          "Bench",
          List.of(new Grant(Role.BENCH_TECHNICIAN, Optional.of(HEIDELBERG), Optional.empty())));

  private final Map<Position, SpecimenSummary> contents = new HashMap<>();
  private final Map<Position, SlotReservation> reserved = new HashMap<>();
  private final Map<Barcode, SpecimenSummary> known = new HashMap<>();
  private final Map<UUID, Place> places = new HashMap<>();
  private Box box = box(-80);

  @Test
  void aTubeThatStoodNowhereIsNew() {
    tube("T1");
    assertThat(outcomes(scan("A1", "T1"))).containsExactly("A1 NEW");
  }

  @Test
  void aTubeKnownToBeElsewhereIsMovedNotDuplicated() {
    elsewhere(tube("T1"), "BX-9/B2");
    var plan = scan("A1", "T1");
    assertThat(outcomes(plan)).containsExactly("A1 MOVED_HERE");
    assertThat(plan.boxesLeft()).hasSize(1);
    assertThat(plan.wells().get(0).from()).hasToString("Optional[BX-9/B2]");
  }

  @Test
  void twoTubesThatChangedPlacesAreMovedWithin() {
    inBox(tube("T1"), 0, 0);
    inBox(tube("T2"), 0, 1);
    assertThat(outcomes(scan("A1", "T2", "A2", "T1")))
        .containsExactly("A1 MOVED_WITHIN", "A2 MOVED_WITHIN");
  }

  @Test
  void whatIsExpectedAndNotScannedIsMissing() {
    inBox(tube("T1"), 0, 0);
    var plan = scan();
    assertThat(outcomes(plan)).containsExactly("A1 MISSING");
    assertThat(plan.isHindered()).isFalse();
    assertThat(plan.after()).isEmpty();
  }

  @Test
  void anUnreadTubeIsNeitherEmptyNorTakenForTheExpectedOne() {
    inBox(tube("T1"), 0, 0);
    var plan = plan(RackContents.whole(List.of(new ScannedWell("A1", new WellReading.Unread()))));
    assertThat(outcomes(plan)).containsExactly("A1 UNREAD");
    assertThat(plan.isHindered()).isTrue();
  }

  @Test
  void theSameCodeAtTwoPlacesHindersBoth() {
    tube("T1");
    assertThat(outcomes(scan("A1", "T1", "A2", "t1")))
        .containsExactly("A1 DUPLICATE", "A2 DUPLICATE");
  }

  @Test
  void everyRefusalIsSaidAtOnce() {
    tube("T1");
    assertThat(outcomes(scan("A1", "NOBODY", "Z9", "T1")))
        .containsExactly("Z9 REFUSED", "A1 UNKNOWN");
  }

  @Test
  void aFreezerOfMinus20RefusesATubeThatNeedsMinus60() {
    box = box(-20);
    tube("T1");
    assertThat(refusal(scan("A1", "T1"))).isEqualTo("too-warm");
  }

  @Test
  void theSetPointItselfIsColdEnough() {
    box = box(-60);
    tube("T1");
    assertThat(outcomes(scan("A1", "T1"))).containsExactly("A1 NEW");
  }

  @Test
  void aPlaceKeptForAnotherTubeIsRefusedAndItsOwnTubeTakesIt() {
    var out = tube("T1");
    tube("T2");
    reserved.put(new Position(0, 0), kept(Optional.of(out), Ids.next()));
    assertThat(refusal(scan("A1", "T2"))).isEqualTo("place-reserved");
    assertThat(outcomes(scan("A1", "T1"))).containsExactly("A1 NEW");
  }

  @Test
  void aPlaceSomebodyPickedIsRefusedToOthers() {
    tube("T1");
    reserved.put(new Position(0, 0), kept(Optional.empty(), Ids.next()));
    assertThat(refusal(scan("A1", "T1"))).isEqualTo("place-reserved");
    reserved.put(new Position(0, 0), kept(Optional.empty(), BENCH.id()));
    assertThat(outcomes(scan("A1", "T1"))).containsExactly("A1 NEW");
  }

  private static SlotReservation kept(Optional<SpecimenSummary> tube, UUID holder) {
    return new SlotReservation(
        tube.map(SpecimenSummary::id),
        tube.map(SpecimenSummary::barcode),
        holder,
        "somebody",
        Instant.EPOCH,
        Optional.empty());
  }

  @Test
  void aPlaceOutOfUseIsRefusedToWhoeverBlockedItToo() {
    tube("T1");
    reserved.put(
        new Position(0, 0),
        new SlotReservation(
            Optional.empty(),
            Optional.empty(),
            BENCH.id(),
            "somebody",
            Instant.MAX,
            Optional.of("cracked")));
    assertThat(refusal(scan("A1", "T1"))).isEqualTo("place-blocked");
  }

  @Test
  void aTubeOfAnotherSiteIsRefused() {
    known.put(new Barcode("T1"), summary("T1", Ids.next(), SpecimenStatus.AVAILABLE));
    assertThat(refusal(scan("A1", "T1"))).isEqualTo("tube-of-another-site");
  }

  @Test
  void nothingIsToldOfATubeOfAnotherSiteButItsCode() {
    var foreign = summary("T1", Ids.next(), SpecimenStatus.AVAILABLE);
    known.put(foreign.barcode(), foreign);
    elsewhere(foreign, "BX-9/B2");
    for (var plan : List.of(scan("A1", "T1"), scan("A1", "T1", "A2", "T1"))) {
      var well = WellPlan.of(plan.wells().get(0));
      assertThat(well.barcode()).contains("T1");
      assertThat(well.specimen()).isEmpty();
      assertThat(well.from()).isEmpty();
    }
  }

  @Test
  void aTubeOfAStudyThatIsNotOnesOwnIsNeitherTakenOutNorShown() {
    inBox(tube("T1"), 0, 0);
    var scan = RackContents.whole(List.of());
    var situation =
        new BoxSituation(box, scan, contents, reserved, Map.of(), places, ofAnotherStudy());
    var plan = PlacementPlan.of(situation);
    assertThat(refusal(plan)).isEqualTo("outside-your-scope");
    assertThat(plan.isHindered()).isTrue();
    assertThat(plan.leaving()).isEmpty();
    var map = BoxMap.of(box, contents, 0, ofAnotherStudy());
    assertThat(map.wells().get(0).barcode()).isEqualTo("T1");
    assertThat(map.wells().get(0).specimen()).isEmpty();
    assertThat(BoxMap.of(box, contents, 0, BENCH).wells().get(0).specimen()).isPresent();
  }

  private static Actor ofAnotherStudy() {
    var grant = new Grant(Role.BENCH_TECHNICIAN, Optional.of(HEIDELBERG), Optional.of(Ids.next()));
    return new Actor(Ids.next(), "other", "Other", List.of(grant));
  }

  @Test
  void onlyWhatCountsAsBeingHereCanBeStored() {
    for (var status : SpecimenStatus.values()) {
      known.put(new Barcode("T1"), summary("T1", HEIDELBERG, status));
      var storable =
          List.of(
                  SpecimenStatus.AVAILABLE,
                  SpecimenStatus.RESERVED,
                  SpecimenStatus.ON_HOLD,
                  SpecimenStatus.MISSING)
              .contains(status);
      assertThat(scan("A1", "T1").isHindered()).as(status.name()).isEqualTo(!storable);
    }
  }

  @Test
  void aSingleTubeDoesNotPushAnotherAway() {
    inBox(tube("T1"), 0, 0);
    tube("T2");
    var plan = plan(RackContents.only(new ScannedWell("A1", code("T2"))));
    assertThat(refusal(plan)).isEqualTo("position-occupied");
  }

  @Test
  void aSingleTubeLeavesTheOthersWhereTheyAre() {
    inBox(tube("T1"), 0, 0);
    tube("T2");
    var plan = plan(RackContents.only(new ScannedWell("A2", code("T2"))));
    assertThat(plan.missing()).isEmpty();
    assertThat(plan.after()).hasSize(2);
  }

  private PlacementPlan scan(String... positionsAndCodes) {
    var wells = new ArrayList<ScannedWell>();
    for (int i = 0; i < positionsAndCodes.length; i += 2) {
      wells.add(new ScannedWell(positionsAndCodes[i], code(positionsAndCodes[i + 1])));
    }
    return plan(RackContents.whole(wells));
  }

  /** Only what was scanned is known to the plan, as the query gives it. */
  private PlacementPlan plan(RackContents scan) {
    var found = new HashMap<>(known);
    found.keySet().retainAll(scan.barcodes());
    return PlacementPlan.of(new BoxSituation(box, scan, contents, reserved, found, places, BENCH));
  }

  private static List<String> outcomes(PlacementPlan plan) {
    return plan.wells().stream().map(well -> well.label() + " " + well.outcome()).toList();
  }

  private static String refusal(PlacementPlan plan) {
    return plan.wells().get(0).refusal().orElseThrow().slug();
  }

  private static WellReading code(String text) {
    return new WellReading.Code(new Barcode(text));
  }

  private SpecimenSummary tube(String barcode) {
    var tube = summary(barcode, HEIDELBERG, SpecimenStatus.AVAILABLE);
    known.put(tube.barcode(), tube);
    return tube;
  }

  private void inBox(SpecimenSummary tube, int row, int column) {
    var position = new Position(row, column);
    contents.put(position, tube);
    places.put(
        tube.id(),
        new Place(box.id(), box.code(), box.name(), box.grid().label(position), row, column));
  }

  private void elsewhere(SpecimenSummary tube, String place) {
    var parts = List.of(place.split("/", -1));
    places.put(tube.id(), new Place(Ids.next(), parts.get(0), "Other", parts.get(1), 1, 1));
  }

  private static SpecimenSummary summary(String barcode, UUID site, SpecimenStatus status) {
    return new SpecimenSummary(
        Ids.next(),
        new Barcode(barcode),
        "PLASMA",
        "Plasma",
        TubeTraits.ofClass("FLUID"),
        new BigDecimal("-60"),
        status,
        Ids.next(),
        "D-000001",
        STUDY,
        "NEPHRO-1",
        site,
        "HDB",
        BigDecimal.ONE,
        "mL",
        Instant.EPOCH,
        0);
  }

  private static Box box(int celsius) {
    return new Box(
        Ids.next(),
        "BX-1",
        "Box",
        "BOX-96",
        new Grid(8, 12, AxisScheme.LETTERS, AxisScheme.NUMBERS),
        FillOrder.HZ_TOP_DOWN_LEFT_RIGHT,
        true,
        Optional.empty(),
        HEIDELBERG,
        "HDB",
        List.of(),
        Optional.of(new BigDecimal(celsius)),
        List.of(),
        Map.of(),
        0);
  }
}

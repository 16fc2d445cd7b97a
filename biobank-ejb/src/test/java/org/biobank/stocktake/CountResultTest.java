package org.biobank.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.storage.PlacementPreview;
import org.biobank.storage.WellOutcome;
import org.biobank.storage.WellPlan;
import org.biobank.storage.scan.RackContents;
import org.biobank.storage.scan.ScannedWell;
import org.biobank.storage.scan.WellReading;
import org.junit.jupiter.api.Test;

class CountResultTest {
  @Test
  void aBoxAsTheStoreHasItAgrees() {
    var result = result(well("A1", WellOutcome.ALREADY_HERE), well("A2", WellOutcome.EMPTY));
    assertThat(result.agrees()).isTrue();
    assertThat(result.asExpected()).isEqualTo(1);
    assertThat(result.step()).isEqualTo(BoxStep.COUNT_AGREES);
  }

  @Test
  void everythingElseIsADifferenceOfItsKind() {
    var result =
        result(
            well("A1", WellOutcome.MOVED_WITHIN),
            well("A2", WellOutcome.MISSING),
            well("A3", WellOutcome.NEW),
            well("A4", WellOutcome.MOVED_HERE),
            well("A5", WellOutcome.UNKNOWN),
            well("A6", WellOutcome.UNREAD),
            well("A7", WellOutcome.DUPLICATE),
            well("A8", WellOutcome.REFUSED));
    assertThat(result.step()).isEqualTo(BoxStep.COUNT_DIFFERS);
    assertThat(result.differences())
        .extracting(Difference::kind)
        .containsExactly(
            Difference.Kind.MISPLACED,
            Difference.Kind.MISSING,
            Difference.Kind.SURPLUS_KNOWN,
            Difference.Kind.SURPLUS_KNOWN,
            Difference.Kind.SURPLUS_UNKNOWN,
            Difference.Kind.UNREAD,
            Difference.Kind.READ_TWICE,
            Difference.Kind.NOT_ALLOWED);
  }

  @Test
  void aDifferenceSaysWhereTheStoreHasTheTubeAndWhyItMayNotStandThere() {
    var refused =
        new WellPlan(
            "B2",
            WellOutcome.REFUSED,
            Optional.of("T-1"),
            Optional.of("BX-7/A1"),
            Optional.of(new Refusal("too-warm", "too warm here")),
            Optional.empty());
    var difference = result(refused).differences().get(0);
    assertThat(difference.recordedAt()).contains("BX-7/A1");
    assertThat(difference.reason()).contains("too warm here");
  }

  @Test
  void aKeptCountIsTheCountAgainAndUnreadPlacesStayUnread() {
    var contents =
        RackContents.whole(
            List.of(
                new ScannedWell("A1", new WellReading.Code(new Barcode("T-1"))),
                new ScannedWell("A2", new WellReading.Unread()),
                new ScannedWell("A3", new WellReading.Empty())));
    var wells = BoxCount.wells(contents);
    assertThat(wells.stream().map(BoxCount.Well::scanned))
        .containsExactlyElementsOf(contents.wells().subList(0, 2));
  }

  private static CountResult result(WellPlan... wells) {
    var counts = new EnumMap<WellOutcome, Integer>(WellOutcome.class);
    for (var well : wells) {
      counts.merge(well.outcome(), 1, Integer::sum);
    }
    var scan = new PlacementPreview.Scan(0, 0, 0, Optional.empty());
    return CountResult.of(
        new PlacementPreview("BX-1", 3, scan, List.of(wells), counts, /* committable= */ true));
  }

  private static WellPlan well(String position, WellOutcome outcome) {
    return new WellPlan(
        position,
        outcome,
        Optional.of("T-" + position),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

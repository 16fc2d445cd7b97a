package org.biobank.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.monitoring.Samples.FREEZER;
import static org.biobank.monitoring.Samples.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StayTest {
  private static final UUID BOX = UUID.fromString("018f0000-0000-7000-8000-000000000003");
  private static final UUID OTHER = UUID.fromString("018f0000-0000-7000-8000-000000000004");

  @Test
  void aPlaceNamesItsContainerOrShipmentOrBench() {
    assertThat(stay(60, 0, "box:BX-1/A1").container()).contains("BX-1");
    assertThat(stay(60, 0, "container:FRZ-1/2/A1").container()).contains("FRZ-1/2");
    assertThat(stay(60, 0, "shipment:SH-1").shipment()).contains("SH-1");
    assertThat(stay(60, 0, "bench:HDB").isAtBench()).isTrue();
    assertThat(stay(60, 0, "gone").isOutOfHouse()).isTrue();
  }

  @Test
  void aContainerWithoutMovesStoodWhereItStandsNow() {
    var around = store(List.of());
    assertThat(around.of("bx-1", stay(60, 0, "box:BX-1/A1")))
        .containsExactly(new Surroundings.Stretch(ago(60), NOW, List.of(BOX, FREEZER)));
  }

  @Test
  void aMoveOfTheBoxSplitsTheStayAndWhatWasBeforeTheFirstIsNotKnown() {
    var around =
        store(List.of(stay(40, 20, "container:FRZ-1/A1"), stay(20, 0, "container:FRZ-2/A1")));
    assertThat(around.of("BX-1", stay(60, 0, "box:BX-1/A1")))
        .containsExactly(
            new Surroundings.Stretch(ago(60), ago(40), List.of(BOX)),
            new Surroundings.Stretch(ago(40), ago(20), List.of(BOX, FREEZER)),
            new Surroundings.Stretch(ago(20), NOW, List.of(BOX, OTHER)));
  }

  @Test
  void ofSeveralProbesNoBandShowsLessThanAnyOfThem() {
    var warm = BandTally.NONE.plus(2, 100).plus(4, 50);
    var cold = BandTally.NONE.plus(2, 300);
    var both = BandTally.warmest(List.of(warm, cold));
    assertThat(both.total()).isEqualTo(300);
    assertThat(both.seconds().get(4)).isEqualTo(50);
    assertThat(both.seconds().get(2)).isEqualTo(250);
  }

  private static Surroundings store(List<Stay> moves) {
    return new Surroundings(
        Map.of(
            "BX-1", new Surroundings.Known(BOX, Optional.of("FRZ-1"), moves),
            "FRZ-1", new Surroundings.Known(FREEZER, Optional.empty(), List.of()),
            "FRZ-2", new Surroundings.Known(OTHER, Optional.empty(), List.of())));
  }

  private static Stay stay(int fromMinutesAgo, int untilMinutesAgo, String place) {
    return new Stay(ago(fromMinutesAgo), ago(untilMinutesAgo), place);
  }

  private static Instant ago(int minutes) {
    return NOW.minusSeconds(60L * minutes);
  }
}

package org.biobank.scanner.rack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biobank.scanner.rack.Orientation.Rotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
  private static final RackLayout RACK = RackLayout.RACK_96;

  @ParameterizedTest
  @CsvSource({
    "0, false, A1, A12, H1",
    "90, false, H1, A1, H12",
    "180, false, H12, H1, A12",
    "270, false, A12, H12, A1",
    "0, true, A12, A1, H12",
    "90, true, H12, A12, H1",
    "180, true, H1, H12, A1",
    "270, true, A1, H1, A12"
  })
  void cornersAreWhereTheTurnedRackHasThem(
      int degrees, boolean mirrored, String topLeft, String topRight, String bottomLeft) {
    Orientation seen = new Orientation(Rotation.of(degrees), mirrored);
    RackLayout shown = seen.inPicture(RACK);

    assertThat(seen.toRack(0, 0, RACK)).hasToString(topLeft);
    assertThat(seen.toRack(0, shown.columns() - 1, RACK)).hasToString(topRight);
    assertThat(seen.toRack(shown.rows() - 1, 0, RACK)).hasToString(bottomLeft);
    assertThat(
            IntStream.range(0, shown.wells())
                .mapToObj(i -> seen.toRack(i / shown.columns(), i % shown.columns(), RACK))
                .collect(Collectors.toSet()))
        .hasSameElementsAs(RACK.positions());
  }

  @Test
  void positionsAreReadInEverySpellingAndWrittenInOne() {
    assertThat(WellPosition.parse(" h012")).hasToString("H12");
    assertThat(WellPosition.parse("A/01")).isEqualTo(new WellPosition(0, 0));
    assertThat(WellPosition.parse("AF48")).isEqualTo(new WellPosition(31, 47));
    assertThat(new WellPosition(31, 47)).hasToString("AF48");
  }
}

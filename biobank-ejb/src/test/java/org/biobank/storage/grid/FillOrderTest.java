package org.biobank.storage.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillOrderTest {
  private static final Grid GRID = new Grid(2, 3, AxisScheme.LETTERS, AxisScheme.NUMBERS);

  @ParameterizedTest
  @CsvSource({
    "HZ_TOP_DOWN_LEFT_RIGHT,A1 A2 A3 B1 B2 B3",
    "HZ_TOP_DOWN_RIGHT_LEFT,A3 A2 A1 B3 B2 B1",
    "HZ_BOTTOM_UP_LEFT_RIGHT,B1 B2 B3 A1 A2 A3",
    "HZ_BOTTOM_UP_RIGHT_LEFT,B3 B2 B1 A3 A2 A1",
    "VT_TOP_DOWN_LEFT_RIGHT,A1 B1 A2 B2 A3 B3",
    "VT_TOP_DOWN_RIGHT_LEFT,A3 B3 A2 B2 A1 B1",
    "VT_BOTTOM_UP_LEFT_RIGHT,B1 A1 B2 A2 B3 A3",
    "VT_BOTTOM_UP_RIGHT_LEFT,B3 A3 B2 A2 B1 A1"
  })
  void placesAreOfferedAsTheOrderSays(FillOrder order, String places) {
    assertThat(GRID.positions().sorted(order.order()).map(GRID::label))
        .containsExactly(places.split(" "));
  }
}

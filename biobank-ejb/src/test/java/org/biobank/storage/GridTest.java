package org.biobank.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {
  private static final Grid RACK = new Grid(8, 12, AxisScheme.LETTERS, AxisScheme.NUMBERS);

  @ParameterizedTest
  @CsvSource({"A1,0,0", "a01,0,0", " H12 ,7,11", "B10,1,9"})
  void aPlaceIsFoundHoweverItIsWritten(String label, int row, int column) {
    assertThat(RACK.parse(label)).contains(new Position(row, column));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "I1", "A13", "A0", "1A", "A", "12", "A-1", "A1B", "\u00c41"})
  void whatIsNotInTheGridIsNoPlace(String label) {
    assertThat(RACK.parse(label)).isEmpty();
  }

  @Test
  void rowsGoOnAfterZ() {
    var plate = new Grid(32, 48, AxisScheme.LETTERS, AxisScheme.NUMBERS);
    assertThat(plate.label(new Position(25, 0))).isEqualTo("Z1");
    assertThat(plate.label(new Position(26, 0))).isEqualTo("AA1");
    assertThat(plate.label(new Position(31, 47))).isEqualTo("AF48");
  }

  @Test
  void everyLabelLeadsBackToItsPlace() {
    var random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      var schemes = AxisScheme.values();
      var grid =
          new Grid(
              random.nextInt(1, 60),
              random.nextInt(1, 60),
              schemes[random.nextInt(2)],
              schemes[random.nextInt(2)]);
      if (grid.rows() == AxisScheme.NUMBERS && grid.columns() == AxisScheme.LETTERS) {
        continue; // no rack is named so; 1A and 11A need no separator and are not offered
      }
      assertThat(grid.positions().map(grid::label).distinct()).hasSize(grid.capacity());
      assertThat(
              grid.positions().map(grid::label).map(grid::parse).map(found -> found.orElseThrow()))
          .containsExactlyElementsOf(grid.positions().toList());
    }
  }
}

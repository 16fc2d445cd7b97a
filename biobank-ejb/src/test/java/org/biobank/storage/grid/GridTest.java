package org.biobank.storage.grid;

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

  @ParameterizedTest
  @CsvSource({
    "LOWER_LETTERS,27,ab",
    "LETTERS_24,8,J",
    "LETTERS_24,24,AA",
    "ROMAN,3,IV",
    "ROMAN,887,DCCCLXXXVIII",
    "LOWER_ROMAN,48,xlix",
    "LETTERS_25,8,J",
    "DOUBLE_LETTERS,1,BB",
    "TWO_DIGITS,6,07"
  })
  void anAxisIsCalledAsItsSchemeSays(AxisScheme scheme, int index, String label) {
    assertThat(scheme.label(index)).isEqualTo(label);
    assertThat(scheme.index(label, index + 1)).hasValue(index);
    assertThat(scheme.index(label, index)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ROMAN,IIII",
    "ROMAN,VX",
    "ROMAN,IM",
    "LETTERS_24,I",
    "LETTERS_24,AO",
    "LETTERS_25,I",
    "DOUBLE_LETTERS,AB"
  })
  void whatASchemeDoesNotWriteIsNotRead(AxisScheme scheme, String label) {
    assertThat(scheme.index(label, 500)).isEmpty();
  }

  @Test
  void aContainerOfOneColumnMayCallItsPlacesByNumberAlone() {
    var bag = new Grid(500, 1, AxisScheme.NUMBERS, AxisScheme.NONE);
    assertThat(bag.label(new Position(499, 0))).isEqualTo("500");
    assertThat(bag.parse("500")).contains(new Position(499, 0));
    assertThat(bag.parse("501")).isEmpty();
  }

  @Test
  void betweenTwoWordsOfLettersStandsADash() {
    var shelf = new Grid(6, 6, AxisScheme.LETTERS, AxisScheme.ROMAN);
    assertThat(shelf.label(new Position(2, 3))).isEqualTo("C-IV");
    assertThat(shelf.parse("c-iv")).contains(new Position(2, 3));
    assertThat(shelf.parse("CIV")).isEmpty();
  }

  @Test
  void everyLabelLeadsBackToItsPlace() {
    var random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      var schemes = AxisScheme.values();
      var rows = schemes[random.nextInt(schemes.length - 1)];
      var columns = schemes[random.nextInt(schemes.length)];
      var grid =
          new Grid(
              random.nextInt(1, Math.min(60, rows.countMax())),
              random.nextInt(1, Math.min(60, columns.countMax() + 1)),
              rows,
              columns);
      assertThat(grid.positions().map(grid::label).distinct()).hasSize(grid.capacity());
      assertThat(
              grid.positions().map(grid::label).map(grid::parse).map(found -> found.orElseThrow()))
          .containsExactlyElementsOf(grid.positions().toList());
    }
  }
}

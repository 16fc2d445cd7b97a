package org.biobank.scanner.rack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RescannedRackTest {
  private static final RackLayout LAYOUT = new RackLayout(2, 2);
  private static final Place PLACE = new Place(0, 0, 1, 0);

  @Test
  void whatOneScanCouldNotReadTheOtherMayTell() {
    RescannedRack both = scan("T1", "?", "-", "?").mergedWith(scan("?", "T2", "-", "?"));

    assertThat(texts(both.scan())).containsExactly("T1", "T2", "-", "?");
    assertThat(both.disagreements()).isEmpty();
  }

  @Test
  void twoTextsForOneWellLeaveItUnreadAndAreReported() {
    RescannedRack both = scan("T1", "T2", "-", "-").mergedWith(scan("T1", "T3", "-", "-"));

    assertThat(texts(both.scan())).containsExactly("T1", "?", "-", "-");
    assertThat(both.disagreements())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.position().name()).isEqualTo("A2");
              assertThat(told.earlier())
                  .isInstanceOfSatisfying(
                      WellReading.Read.class, read -> assertThat(read.text()).isEqualTo("T2"));
              assertThat(told.later())
                  .isInstanceOfSatisfying(
                      WellReading.Read.class, read -> assertThat(read.text()).isEqualTo("T3"));
            });
  }

  @Test
  void aTubeThatCameOrWentBetweenTheScansIsReported() {
    RescannedRack both = scan("T1", "-", "?", "-").mergedWith(scan("-", "T2", "-", "-"));

    assertThat(texts(both.scan())).containsExactly("?", "?", "?", "-");
    assertThat(both.disagreements())
        .extracting(told -> told.position().name())
        .containsExactly("A1", "A2", "B1");
  }

  @Test
  void aTubeReadInTwoWellsIsBelievedInNeither() {
    RescannedRack both = scan("T1", "?", "-", "-").mergedWith(scan("?", "T1", "-", "-"));

    assertThat(texts(both.scan())).containsExactly("?", "?", "-", "-");
    assertThat(both.disagreements()).hasSize(2);
  }

  @Test
  void scansOfTwoRacksAreNotMerged() {
    assertThatExceptionOfType(OtherRack.class)
        .isThrownBy(() -> coded("RK-1").mergedWith(coded("RK-2")))
        .withMessageContaining("RK-1 and RK-2");
    assertThat(coded("RK-1").mergedWith(scan("-", "-", "-", "-")).scan().rackCode())
        .contains("RK-1");
  }

  private static RackScan coded(String rackCode) {
    return new RackScan(LAYOUT, scan("-", "-", "-", "-").wells(), Optional.of(rackCode));
  }

  /** Row by row: a text, {@code ?} for unread, {@code -} for empty. */
  private static RackScan scan(String... wells) {
    List<WellReading> readings = new ArrayList<>();
    for (int i = 0; i < wells.length; i++) {
      WellPosition position = new WellPosition(i / 2, i % 2);
      readings.add(
          switch (wells[i]) {
            case "?" -> new WellReading.Unread(position, 1, PLACE);
            case "-" -> new WellReading.Empty(position, 1, PLACE);
            default -> new WellReading.Read(position, wells[i], 1, PLACE);
          });
    }
    return new RackScan(LAYOUT, readings, Optional.empty());
  }

  private static List<String> texts(RackScan scan) {
    return scan.wells().stream().map(RescannedRackTest::text).toList();
  }

  private static String text(WellReading well) {
    if (well instanceof WellReading.Read read) {
      return read.text();
    }
    return well instanceof WellReading.Empty ? "-" : "?";
  }
}

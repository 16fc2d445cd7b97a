package org.biobank.api.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.biobank.monitoring.SentReading;
import org.biobank.shared.Invalid;
import org.junit.jupiter.api.Test;

class ReadingFileTest {
  @Test
  void columnsAreFoundByTheirNamesInAnyOrder() {
    var file = file("\uFEFFvalue,at,probe,note\r\n-79.5,2026-11-24T01:15:00Z,TP-1,ok\r\n");
    assertThat(file)
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.probe().text()).isEqualTo("TP-1");
              assertThat(reading.at()).isEqualTo(Instant.parse("2026-11-24T01:15:00Z"));
              assertThat(reading.celsius()).isEqualByComparingTo("-79.5");
              assertThat(reading.number()).isEqualTo(2);
            });
  }

  @Test
  void aFileIsGoneThroughAsOftenAsAsked() {
    var file =
        file("probe,at,value\nTP-1,2026-11-24T01:15:00Z,-80\nTP-2,2026-11-24T01:15:00Z,-80\n");
    assertThat(file).hasSize(2);
    assertThat(file).extracting(SentReading::number).containsExactly(2L, 3L);
  }

  @Test
  void everyFaultIsNamedByRowAndColumn() {
    assertFaults(
        """
        probe,container,at,value,unit
        TP-1,,2026-11-24T01:15:00Z,-80,Cel
        ,,2026-11-24T01:15:00Z,-80,Cel
        TP-1,,yesterday,-80.123,K
        """,
        "row 3, column probe",
        "row 4, column at",
        "row 4, column value",
        "row 4, column unit");
  }

  @Test
  void notMoreThanAHundredFaultsAreNamed() {
    var rows = "TP-1,never,-80\n".repeat(500);
    assertThatThrownBy(() -> file("probe,at,value\n" + rows))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("100 things");
  }

  @Test
  void aFileWithoutItsColumnsOrRowsIsRefused() {
    assertFaults("probe,time,value\nTP-1,2026-11-24T01:15:00Z,-80\n", "row 1");
    assertFaults("probe,at,value\n", "file");
    assertFaults("", "file");
    assertFaults("probe,at,value\n\"TP-1,2026-11-24T01:15:00Z,-80\n", "row 2");
    assertFaults("probe,at,value\nTP-1,2026-11-24T01:15:00Z,1e9\n", "row 2, column value");
  }

  private static void assertFaults(String csv, String... pointers) {
    assertThatThrownBy(() -> file(csv))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.members().get("errors")).asString().contains(pointers));
  }

  private static ReadingFile file(String csv) {
    return ReadingFile.of(csv.getBytes(StandardCharsets.UTF_8));
  }
}

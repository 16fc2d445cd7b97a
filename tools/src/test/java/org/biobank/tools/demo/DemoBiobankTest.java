package org.biobank.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.biobank.db.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoBiobankTest {
  private static final Instant TODAY = Instant.parse("2026-11-23T00:00:00Z");
  private static EmbeddedMariaDb database;

  @BeforeAll
  static void load(@TempDir Path folder) throws SQLException {
    database =
        EmbeddedMariaDb.start(
            EmbeddedMariaDb.Settings.under(folder)
                .withBinaries(Path.of("target/mariadb-binaries").toAbsolutePath()));
    database.migrate();
    DemoBiobank.load(database.applicationDataSource(), new byte[32], TODAY);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void itHoldsWhatItPromises() throws SQLException {
    assertThat(count("site")).isEqualTo(2);
    assertThat(count("study")).isEqualTo(3);
    assertThat(count("donor")).isEqualTo(300);
    assertThat(count("specimen")).isEqualTo(4_000);
    assertThat(count("shipment")).isEqualTo(12);
    assertThat(count("registry")).isEqualTo(2);
    assertThat(number("SELECT COUNT(DISTINCT set_point_celsius) FROM container")).isEqualTo(4);
    assertThat(number("SELECT COUNT(DISTINCT status) FROM shipment")).isEqualTo(6);
  }

  @Test
  void whatIsReservedIsKeptForAnOrder() throws SQLException {
    assertThat(count("specimen_order")).isEqualTo(2);
    assertThat(number("SELECT COUNT(*) FROM specimen WHERE status = 'RESERVED'")).isEqualTo(12);
    assertThat(
            number(
                """
                SELECT COUNT(*) FROM specimen s
                WHERE (s.status = 'RESERVED') <> EXISTS (
                  SELECT 1 FROM specimen_order_item i WHERE i.open_specimen_id = s.id)
                """))
        .isZero();
  }

  @Test
  void everyPrimaryTubeIsWhatItsProtocolAnticipates() throws SQLException {
    assertThat(
            number(
                """
                SELECT COUNT(*) FROM specimen s WHERE (s.lineage = 'PRIMARY') <> EXISTS (
                  SELECT 1 FROM visit_collection c WHERE c.specimen_id = s.id AND c.visit_id = s.visit_id)
                """))
        .isZero();
    assertThat(number("SELECT COUNT(DISTINCT collection_event_id) FROM kit")).isEqualTo(9);
    assertThat(number("SELECT COUNT(*) FROM kit_tube k JOIN specimen s ON s.barcode = k.barcode"))
        .isZero();
  }

  @Test
  void noTubeStandsTooWarm() throws SQLException {
    assertThat(
            number(
                """
                SELECT COUNT(*) FROM placement p
                JOIN specimen s ON s.id = p.specimen_id JOIN specimen_type t ON t.code = s.type_code
                JOIN container b ON b.id = p.container_id JOIN container r ON r.id = b.parent_id
                JOIN container f ON f.id = r.parent_id
                WHERE f.set_point_celsius > t.storage_celsius_max OR f.site_id <> s.site_id
                """))
        .isZero();
  }

  @Test
  void everyChainEndsWhereItsTubeStands() throws SQLException {
    assertThat(
            number(
                """
                SELECT COUNT(*) FROM placement p JOIN container c ON c.id = p.container_id
                JOIN custody_event e ON e.subject_id = p.specimen_id
                WHERE e.sequence = (SELECT MAX(sequence) FROM custody_event WHERE subject_id = p.specimen_id)
                  AND e.to_place <> CONCAT('box:', c.code, '/', CHAR(65 + p.row_index), p.column_index + 1)
                """))
        .isZero();
    assertThat(
            number(
                "SELECT COUNT(*) FROM specimen s WHERE NOT EXISTS (SELECT 1 FROM custody_event e WHERE e.subject_id = s.id)"))
        .isZero();
  }

  @Test
  void aSchemaInUseIsLeftAlone() throws SQLException {
    assertThat(DemoBiobank.load(database.applicationDataSource(), new byte[32], TODAY)).isFalse();
  }

  @Test
  void itsLoginsAreTold() throws SQLException {
    assertThat(DemoBiobank.logins(database.dataSource()))
        .contains("mara.lindqvist   bench technician, HDB", "admin            administrator");
  }

  private static long count(String table) throws SQLException {
    return number("SELECT COUNT(*) FROM " + table);
  }

  private static long number(String sql) throws SQLException {
    return Long.parseLong(first(sql).get(0));
  }

  private static List<String> first(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return List.of(rows.getString(1));
    }
  }
}

package org.biobank.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.biobank.db.EmbeddedMariaDb.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server itself refuses the application's account, on the schema of the product. */
class ApplicationRightsTest {
  private static final Pattern COMMENT = Pattern.compile("owner: [a-z]+(; append-only)?");
  private static final Set<Integer> DENIED = Set.of(1044, 1045, 1142, 1143, 1227, 1370);

  @TempDir private static Path home;
  private static EmbeddedMariaDb database;

  @BeforeAll
  static void start() {
    database =
        EmbeddedMariaDb.start(
            Settings.under(home).withBinaries(Path.of("target/mariadb-binaries")));
    database.migrate();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void eachTableSaysWhoseItIsAndWhetherRowsAreOnlyAdded() throws SQLException {
    for (String table : tables("TRUE")) {
      assertThat(text("SELECT table_comment FROM information_schema.tables WHERE " + is(table)))
          .as(
              "comment of %s. Say in its migration COMMENT = 'owner: SUBJECT', and, if its rows are only"
                  + " ever added, 'owner: SUBJECT; append-only': the application's rights on it are"
                  + " derived from that (ApplicationRights), and without it there are none",
              table)
          .matches(COMMENT);
    }
    assertThat(
            rows("SELECT table_name FROM information_schema.views WHERE table_schema = 'biobank'"))
        .as("views: ApplicationRights knows no rights on views yet")
        .isEmpty();
  }

  @Test
  void aTableWhoseRowsAreOnlyAddedHoldsItByTriggersToo() throws SQLException {
    for (String event : List.of("UPDATE", "DELETE")) {
      assertThat(
              rows(
                  "SELECT event_object_table FROM information_schema.triggers WHERE action_timing = 'BEFORE'"
                      + " AND trigger_schema = 'biobank' AND event_manipulation = '"
                      + event
                      + "' AND action_statement LIKE 'SIGNAL%'"))
          .as(
              "tables with a trigger that refuses %s, beside tables with '; append-only' in their comment:"
                  + " a table has both or neither (see shared_append_only.sql)",
              event)
          .containsExactlyInAnyOrderElementsOf(appendOnly());
    }
  }

  @Test
  void theLedgerAndItsLogAreAppendOnly() throws SQLException {
    assertThat(appendOnly())
        .contains(
            "custody_event",
            "custody_signature",
            "custody_leaf",
            "custody_node",
            "custody_head",
            "custody_key",
            "audit_entry");
  }

  @Test
  void theApplicationReadsAndAddsButNothingElseWhereRowsAreOnlyAdded() throws SQLException {
    for (String table : appendOnly()) {
      String column =
          text(
              "SELECT column_name FROM information_schema.columns WHERE ordinal_position = 1 AND "
                  + is(table));
      assertThat(asApplication("SELECT count(*) FROM " + table)).as(table).isZero();
      for (String sql :
          List.of(
              "UPDATE %1$s SET %2$s = %2$s",
              "DELETE FROM %1$s",
              "REPLACE INTO %1$s SELECT * FROM %1$s",
              "INSERT INTO %1$s SELECT * FROM %1$s ON DUPLICATE KEY UPDATE %2$s = VALUES(%2$s)",
              "TRUNCATE TABLE %1$s",
              "DROP TABLE %1$s",
              "RENAME TABLE %1$s TO gone",
              "ALTER TABLE %1$s COMMENT = 'owner: nobody'",
              "ALTER TABLE %1$s DISABLE KEYS",
              "ALTER TABLE %1$s DROP COLUMN %2$s",
              "CREATE INDEX mine ON %1$s (%2$s)",
              "DROP TRIGGER %1$s_is_never_changed",
              "DROP TRIGGER %1$s_is_never_deleted",
              "CREATE OR REPLACE TRIGGER %1$s_is_never_changed BEFORE UPDATE ON %1$s FOR EACH ROW SET @x = 1",
              "LOCK TABLES %1$s WRITE",
              "GRANT UPDATE ON %1$s TO CURRENT_USER()")) {
        assertDenied(sql.formatted(table, column));
      }
    }
  }

  @Test
  void theApplicationMakesNothingAndEntersNothingElse() {
    for (String sql :
        List.of(
            "CREATE TABLE mine (id INT)",
            "CREATE VIEW mine AS SELECT 1",
            "CREATE PROCEDURE mine() SELECT 1",
            "CREATE SCHEMA mine",
            "DROP SCHEMA biobank",
            "DELETE FROM flyway_schema_history",
            "UPDATE flyway_schema_history SET success = FALSE",
            "INSERT INTO flyway_schema_history SELECT * FROM flyway_schema_history",
            "SELECT * FROM mysql.user",
            "SET GLOBAL init_connect = ''",
            "SET SESSION sql_log_bin = 0",
            "SELECT 1 INTO OUTFILE '/tmp/biobank-application-rights'")) {
      assertDenied(sql);
    }
  }

  @Test
  void everyOtherTableIsReadAddedToChangedAndEmptiedRowByRow() throws SQLException {
    for (String table : tables("table_comment NOT LIKE '%; append-only'")) {
      assertThat(
              rows(
                  "SELECT privilege_type FROM information_schema.table_privileges WHERE "
                      + is(table),
                  database.applicationDataSource()))
          .as(table)
          .containsExactlyInAnyOrder("SELECT", "INSERT", "UPDATE", "DELETE");
    }
    assertThat(asApplication("SELECT NEXT VALUE FOR shipment_number")).isEqualTo(1);
  }

  @Test
  void theSchemaIsFoundUpToDateByTheApplicationToo() {
    assertThat(SchemaMigration.migrate(database.applicationDataSource()).applied()).isZero();
    assertThat(ApplicationRights.excess(database.applicationDataSource())).isEmpty();
    assertThat(ApplicationRights.excess(database.dataSource())).contains("TRIGGER", "DROP");
  }

  @Test
  void rightsThatWereGivenByHandAreTakenAtTheNextStartAndMissingOnesGiven() throws SQLException {
    var account = "'%s'@'127.0.0.1'".formatted(EmbeddedMariaDb.APPLICATION);
    asOwner("GRANT ALL ON biobank.* TO " + account);
    asOwner("GRANT UPDATE, TRIGGER ON custody_event TO " + account);
    asOwner("REVOKE INSERT ON placement FROM " + account);
    assertThat(ApplicationRights.excess(database.applicationDataSource())).contains("DROP");
    assertThat(grant()).isEqualTo(2);
    assertThat(grant()).isZero();
    assertThat(ApplicationRights.excess(database.applicationDataSource())).isEmpty();
    assertDenied("UPDATE custody_event SET note = note");
    assertDenied("DROP TRIGGER custody_event_is_never_changed");
    asApplication("INSERT INTO placement SELECT * FROM placement WHERE FALSE");
  }

  @Test
  void oneAccountIsNotTwo() {
    assertThatThrownBy(
            () -> ApplicationRights.grant(database.jdbcUrl(), database.owner(), database.owner()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("are one account");
  }

  private static int grant() {
    return ApplicationRights.grant(database.jdbcUrl(), database.owner(), database.application());
  }

  private static void assertDenied(String sql) {
    assertThatThrownBy(() -> asApplication(sql))
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class,
            refusal -> assertThat(refusal.getErrorCode()).as(sql + ": " + refusal).isIn(DENIED));
  }

  private static Set<String> appendOnly() throws SQLException {
    return new TreeSet<>(tables("table_comment LIKE '%; append-only'"));
  }

  private static List<String> tables(String condition) throws SQLException {
    return rows(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'biobank'"
            + " AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history' AND "
            + condition);
  }

  private static String is(String table) {
    return "table_schema = 'biobank' AND table_name = '%s'".formatted(table);
  }

  private static String text(String sql) throws SQLException {
    return rows(sql).get(0);
  }

  private static List<String> rows(String sql) throws SQLException {
    return rows(sql, database.dataSource());
  }

  private static List<String> rows(String sql, DataSource source) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Returns the number that a query answers, else 0. */
  private static long asApplication(String sql) throws SQLException {
    try (Connection connection = database.applicationDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return 0;
      }
      try (ResultSet rows = statement.getResultSet()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }
}

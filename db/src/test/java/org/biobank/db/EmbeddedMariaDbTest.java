package org.biobank.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.biobank.db.EmbeddedMariaDb.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {
  private static final Path BINARIES = Path.of("target/mariadb-binaries");

  @TempDir Path home;

  private Settings settings() {
    return Settings.under(home).withBinaries(BINARIES);
  }

  @Test
  void whatWasCommittedIsThereAfterACleanStopAndStart() throws SQLException {
    try (EmbeddedMariaDb first = EmbeddedMariaDb.start(settings())) {
      SchemaMigration.Outcome outcome = migrate(first);
      assertThat(outcome.from()).isEmpty();
      assertThat(outcome.applied()).isEqualTo(2);
      execute(first, "INSERT INTO tube VALUES ('0412345678')");
    }
    try (EmbeddedMariaDb second = EmbeddedMariaDb.start(settings())) {
      assertThat(migrate(second))
          .isEqualTo(
              new SchemaMigration.Outcome(
                  Optional.of("202601010900"), Optional.of("202601010900"), 0));
      assertThat(query(second, "SELECT count(*) FROM tube")).isEqualTo("1");
    }
  }

  @Test
  void aCommitSurvivesTheKillOfTheServer() throws SQLException {
    EmbeddedMariaDb killed = EmbeddedMariaDb.start(settings());
    migrate(killed);
    execute(killed, "INSERT INTO tube VALUES ('0412345678')");
    killed.process().destroyForcibly();
    killed.process().onExit().join();
    try (EmbeddedMariaDb recovered = EmbeddedMariaDb.start(settings())) {
      assertThat(query(recovered, "SELECT count(*) FROM tube")).isEqualTo("1");
    }
  }

  @Test
  void aServerLeftOverByAKilledLauncherIsStoppedBeforeTheNextStarts() throws SQLException {
    EmbeddedMariaDb leftover = EmbeddedMariaDb.start(settings());
    try (EmbeddedMariaDb next = EmbeddedMariaDb.start(settings())) {
      assertThat(leftover.process().isAlive()).isFalse();
      assertThat(query(next, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void theServerIsDurableUtf8UtcAndDeafToOtherMachines() throws SQLException {
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(settings())) {
      assertThat(query(database, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
      assertThat(query(database, "SELECT @@collation_database")).isEqualTo("utf8mb4_uca1400_ai_ci");
      assertThat(query(database, "SELECT @@session.time_zone")).isEqualTo("+00:00");
      assertThat(query(database, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void nobodyEntersWithoutThePasswordNorWithAnEarlierOne() {
    Settings earlier = settings();
    EmbeddedMariaDb.start(earlier).close();
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(settings())) {
      for (String password : new String[] {"", earlier.ownerPassword()}) {
        assertThatThrownBy(() -> connect(database, EmbeddedMariaDb.OWNER, password))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("Access denied");
      }
      assertThatThrownBy(() -> connect(database, "root", ""))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("denied");
    }
    assertThat(home.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void aPortThatIsTakenIsSaidInTheServersWords() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Settings settings = settings().withPort(taken.getLocalPort());
      assertThatThrownBy(() -> EmbeddedMariaDb.start(settings))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("port");
    }
  }

  @Test
  void aSchemaAheadOfTheProgramIsRefused() {
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(settings())) {
      migrate(database);
      assertThatThrownBy(
              () -> SchemaMigration.migrate(database.dataSource(), "classpath:db/trial/first"))
          .isInstanceOf(NewerSchemaException.class)
          .hasMessageContaining("202601010900")
          .hasMessageContaining("202601010800");
    }
  }

  @Test
  void theMigrationsOfTheProductApplyToAnEmptySchema() throws SQLException {
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(settings())) {
      assertThat(SchemaMigration.migrate(database.dataSource()).applied()).isPositive();
      assertThat(SchemaMigration.migrate(database.dataSource()).applied()).isZero();
      assertThat(query(database, "SELECT count(*) FROM specimen")).isEqualTo("0");
    }
    assertThat(Files.exists(home.resolve("mariadbd.log"))).isTrue();
  }

  private static SchemaMigration.Outcome migrate(EmbeddedMariaDb database) {
    return SchemaMigration.migrate(database.dataSource(), "classpath:db/trial");
  }

  private static void connect(EmbeddedMariaDb database, String user, String password)
      throws SQLException {
    DriverManager.getConnection(database.jdbcUrl(), user, password).close();
  }

  private static void execute(EmbeddedMariaDb database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static String query(EmbeddedMariaDb database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

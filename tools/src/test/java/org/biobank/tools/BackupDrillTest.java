package org.biobank.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.biobank.db.EmbeddedMariaDb;
import org.biobank.db.MariaDbBinaries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill: fill, back up while it runs, lose everything, restore, compare. */
class BackupDrillTest {
  private static final Path BINARIES = Path.of("target/mariadb-binaries");

  @TempDir Path folder;
  private DataFolder data;
  private Path backup;
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void shareTheBinaries() throws IOException {
    data = folderWithBinaries("data");
    backup = folder.resolve("backup.zip");
  }

  @Test
  void aRestoredBiobankHasTheSameRowsKeysAndTriggers() throws Exception {
    Map<String, String> before;
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(data.databaseSettings(0))) {
      fill(database);
      before = contents(database);
      assertThat(run("backup", backup, data)).isZero();
      execute(
          database,
          "INSERT INTO site (id, code, name, city, country)"
              + " VALUES (uuid(), 'LATE', 'After the backup', 'Bonn', 'DE')");
    }
    byte[] identityKey = data.secrets().identityKey();
    Folders.delete(data.root());
    DataFolder restored = folderWithBinaries("restored");
    assertThat(run("restore", backup, restored)).isZero();

    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(restored.databaseSettings(0))) {
      assertThat(contents(database)).isEqualTo(before);
      assertThat(column(database, "SELECT trigger_name FROM information_schema.triggers"))
          .contains("custody_event_is_never_changed", "custody_event_is_never_deleted");
      assertThat(database.migrate().applied()).isZero();
    }
    assertThat(restored.secrets().identityKey()).isEqualTo(identityKey);
  }

  @Test
  void aBackupIsReadableByItsOwnerOnlyAndNeverOverwritten() throws Exception {
    backUpAStoppedBiobank();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
    assertThat(run("backup", backup, data)).isEqualTo(1);
    assertThat(errors.toString()).contains("not overwritten");
  }

  @Test
  void aDataFolderInUseIsRestoredOverOnlyByForceAndThenMovedAside() throws Exception {
    backUpAStoppedBiobank();
    assertThat(run("restore", backup, data)).isEqualTo(1);
    assertThat(errors.toString()).contains("--force");
    assertThat(run("restore", backup, data, "--force")).isZero();
    try (var children = Files.list(data.root())) {
      assertThat(children.map(child -> child.getFileName().toString()))
          .anyMatch(name -> name.startsWith("before-restore-"));
    }
  }

  @Test
  void aBackupWithAChangedByteIsRefusedBeforeAnythingIsTouched() throws Exception {
    backUpAStoppedBiobank();
    try (FileSystem zip = FileSystems.newFileSystem(backup)) {
      Files.writeString(zip.getPath("secrets/identity-key"), "another key");
    }
    DataFolder untouched = folderWithBinaries("untouched");
    assertThat(run("restore", backup, untouched)).isEqualTo(1);
    assertThat(errors.toString()).contains("secrets/identity-key is not what was written");
    assertThat(untouched.isNew()).isTrue();
  }

  @Test
  void aFileThatIsNoBackupIsSaidSo() throws Exception {
    Files.writeString(backup, "not a zip");
    assertThat(run("restore", backup, folderWithBinaries("other"))).isEqualTo(1);
    assertThat(errors.toString()).contains("damaged or no backup").doesNotContain("\tat ");
  }

  private void backUpAStoppedBiobank() {
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(data.databaseSettings(0))) {
      database.migrate();
    }
    assertThat(run("backup", backup, data)).isZero();
  }

  private int run(String command, Path file, DataFolder where, String... more) {
    List<String> args = new ArrayList<>(List.of(command, file.toString()));
    args.addAll(List.of("--data", where.root().toString()));
    args.addAll(List.of(more));
    return Biobank.commandLine()
        .setErr(new PrintWriter(errors, true))
        .execute(args.toArray(String[]::new));
  }

  /** Texts that a careless dump spoils: quotes, a backslash, four-byte UTF-8, binary columns. */
  private static void fill(EmbeddedMariaDb database) throws SQLException {
    database.migrate();
    execute(
        database,
        "INSERT INTO site (id, code, name, city, country)"
            + " VALUES (uuid(), 'HDB', 'Heidelberg ''Süd'' \\\\ 🧊', 'x', 'DE')");
    execute(
        database,
        "INSERT INTO idempotency_record SELECT uuid(), concat('key-', seq), 'Act', unhex(sha2(seq, 256)),"
            + " concat('{\"n\":', seq, '}'), utc_timestamp(6) FROM seq_1_to_5000");
  }

  /** Rows and checksum of every table. */
  private static Map<String, String> contents(EmbeddedMariaDb database) throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    for (String table :
        column(
            database,
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'biobank'")) {
      String rows = column(database, "SELECT count(*) FROM " + table).get(0);
      contents.put(table, rows + " rows, " + checksum(database, table));
    }
    return contents;
  }

  private static String checksum(EmbeddedMariaDb database, String table) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("CHECKSUM TABLE " + table + " EXTENDED")) {
      rows.next();
      return rows.getString(2);
    }
  }

  private static List<String> column(EmbeddedMariaDb database, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static void execute(EmbeddedMariaDb database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private DataFolder folderWithBinaries(String name) throws IOException {
    DataFolder made = new DataFolder(folder.resolve(name));
    Files.createDirectories(made.run());
    Files.createSymbolicLink(made.binaries(), MariaDbBinaries.unpackedIn(BINARIES).folder());
    return made;
  }
}

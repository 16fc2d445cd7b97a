package org.biobank.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.biobank.tools.Steps.Done;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes database and keys into one file, also while the biobank runs. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Write the database and its keys into one file, also while the biobank runs.",
      "",
      "The file holds the keys to the donors' identities: it is made readable by you alone; keep it so."
    })
final class Backup implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The file to write, for example biobank.zip")
  private Path file = Path.of("biobank.zip");

  @Option(names = "--data", defaultValue = "data", description = "Data folder (default: ./data)")
  private Path folder = Path.of("data");

  @Override
  public Integer call() throws Exception {
    DataFolder data = new DataFolder(folder);
    if (data.isNew()) {
      throw new LaunchException("There is nothing to back up in " + data.root());
    }
    if (Files.exists(file)) {
      throw new LaunchException(file + " exists already; it is not overwritten");
    }
    new Steps(System.out)
        .step(
            "Writing " + file,
            () -> {
              write(data);
              return new Done<>(file, Files.size(file) / 1024 + " kB");
            });
    return 0;
  }

  /** Written beside and renamed: a backup that exists is complete. */
  private void write(DataFolder data) throws Exception {
    Path unfinished = OwnerOnly.write(file.resolveSibling(file.getFileName() + ".part"), "");
    try (OpenDatabase database = OpenDatabase.of(data)) {
      requireTriggers(database.access());
      DatabaseDump dump = new DatabaseDump(database.binaries(), database.access(), data.run());
      Map<String, BackupArchive.Content> entries = new LinkedHashMap<>();
      entries.put(BackupArchive.DATABASE, dump::write);
      for (Path secret : data.secrets().present()) {
        entries.put(BackupArchive.SECRETS + secret.getFileName(), out -> Files.copy(secret, out));
      }
      String version = schemaVersion(database.access());
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        BackupArchive.write(out, now(), version, entries);
      }
      Files.move(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static String now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String schemaVersion(DatabaseAccess database) throws SQLException, IOException {
    return text(database, "SELECT max(version) FROM flyway_schema_history WHERE success");
  }

  /** The application's account does not see them, and a dump by it would silently miss them. */
  private static void requireTriggers(DatabaseAccess database) throws SQLException {
    var triggers =
        "SELECT count(*) FROM information_schema.triggers WHERE trigger_schema = DATABASE()";
    if (text(database, triggers).equals("0")) {
      throw new LaunchException(
          "User %s does not own the schema: a backup is made with %s and %s"
              .formatted(
                  database.owner(), DatabaseAccess.OWNER_USER, DatabaseAccess.OWNER_PASSWORD));
    }
  }

  private static String text(DatabaseAccess database, String sql) throws SQLException {
    try (Connection connection = database.ownerDataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }
}

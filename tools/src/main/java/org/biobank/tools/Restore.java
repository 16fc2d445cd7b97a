package org.biobank.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.zip.ZipFile;
import org.biobank.db.EmbeddedMariaDb;
import org.biobank.db.MariaDbBinaries;
import org.biobank.tools.BackupArchive.Manifest;
import org.biobank.tools.Steps.Done;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a data folder from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Make a data folder from a backup. The biobank must not be running.",
      "",
      "With BIOBANK_DB_URL set, the dump goes into that database, which must be empty."
    })
final class Restore implements Callable<Integer> {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  @Parameters(paramLabel = "FILE", description = "A file that ./biobank backup wrote")
  private Path file = Path.of("biobank.zip");

  @Option(names = "--data", defaultValue = "data", description = "Data folder (default: ./data)")
  private Path folder = Path.of("data");

  @Option(
      names = "--force",
      description =
          "Restore over a data folder in use before; its database and secrets are moved aside")
  private boolean force;

  private final Steps steps = new Steps(System.out);

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(file)) {
      throw new LaunchException("There is no file " + file);
    }
    DataFolder data = new DataFolder(folder);
    Manifest manifest =
        steps.step(
            "Checking " + file,
            () -> {
              Manifest found = BackupArchive.verify(file);
              return new Done<>(found, "of " + found.createdAt());
            });
    if (!data.isNew() && !force) {
      throw new LaunchException(data.root() + " holds a biobank; --force moves that aside");
    }
    try (var lockFile = data.open().acquiredBy()) {
      steps.step(
          "Restoring into " + data.root(),
          () -> {
            restore(data);
            return new Done<>(lockFile, "schema version " + manifest.schemaVersion());
          });
    }
    return 0;
  }

  /** Restores beside and renames, so that a failure in between leaves the data folder as it was. */
  private void restore(DataFolder data) throws Exception {
    DataFolder unfinished = new DataFolder(data.run().resolve("restoring"));
    Folders.delete(unfinished.root());
    OwnerOnly.folder(unfinished.root());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      restoreSecrets(zip, unfinished);
      restoreDatabase(zip, unfinished, MariaDbBinaries.unpackedIn(data.binaries()));
    }
    moveAside(data);
    Files.move(unfinished.secretsFolder(), data.secretsFolder());
    if (Files.exists(unfinished.database())) {
      Files.move(unfinished.database(), data.database());
    }
    Folders.delete(unfinished.root());
  }

  private static void restoreDatabase(ZipFile zip, DataFolder data, MariaDbBinaries binaries)
      throws IOException, InterruptedException {
    var own = DatabaseAccess.of(System.getenv());
    if (own.isPresent()) {
      own.get().requireEmptySchema();
      load(zip, new DatabaseDump(binaries, own.get(), data.root()));
      return;
    }
    EmbeddedMariaDb.Settings settings = data.databaseSettings(0).withBinaries(binaries.folder());
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(settings)) {
      load(zip, new DatabaseDump(binaries, DatabaseAccess.to(database), data.root()));
    }
  }

  private static void load(ZipFile zip, DatabaseDump dump)
      throws IOException, InterruptedException {
    try (InputStream sql = zip.getInputStream(zip.getEntry(BackupArchive.DATABASE))) {
      dump.read(sql);
    }
  }

  private static void restoreSecrets(ZipFile zip, DataFolder data) throws IOException {
    OwnerOnly.folder(data.secretsFolder());
    for (Path secret : new Secrets(data.secretsFolder()).files()) {
      var entry = zip.getEntry(BackupArchive.SECRETS + secret.getFileName());
      if (entry != null) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        OwnerOnly.write(secret, new String(content, StandardCharsets.US_ASCII));
      }
    }
  }

  private static void moveAside(DataFolder data) throws IOException {
    if (data.isNew()) {
      return;
    }
    Path aside =
        OwnerOnly.folder(
            data.root().resolve("before-restore-" + STAMP.format(Clock.systemUTC().instant())));
    for (Path old : new Path[] {data.database(), data.secretsFolder()}) {
      if (Files.exists(old)) {
        Files.move(old, aside.resolve(old.getFileName()));
      }
    }
  }
}

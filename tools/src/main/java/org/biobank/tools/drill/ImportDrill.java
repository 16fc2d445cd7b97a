package org.biobank.tools.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.LocalBiobank.Part;
import org.biobank.tools.client.ImportFile;
import org.biobank.tools.client.NotAsMeant;
import org.biobank.tools.client.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Pulls the plug of the server at each step of an import, and looks what is left. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Import a file, and kill the server (kill -9) while the file is checked, while it is written"
          + " and while it is undone. Each time nothing of the step may be there, and the server that"
          + " is started next goes on by itself until all of it is.",
      "",
      "A step that was left is gone on with after two minutes of silence, so this takes some ten"
          + " minutes. Exit status 1 if anything is half done."
    })
public final class ImportDrill implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final Duration INTO_UNDO = Duration.ofSeconds(2);

  @Option(names = "--rows", defaultValue = "50000", description = "Of the file (default: 50000)")
  private int rows;

  @Option(names = "--port", defaultValue = "8096", description = "HTTP port (default: 8096)")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "data-drill-import",
      description = "Data folder (default: ./data-drill-import)")
  private Path data = Path.of("data-drill-import");

  private final List<String> report = new ArrayList<>();
  private boolean sound = true;

  /** What a job does with an import. */
  private enum Step {
    CHECK("CHECKING", 0, "READY", 0),
    WRITE("COMMITTING", 0, "COMMITTED", 1),
    UNDO("UNDOING", 1, "UNDONE", 2);

    private final String during;
    private final int entriesBefore;
    private final String after;
    private final int entriesAfter;

    /**
     * @param entriesBefore in each ledger of a tube
     */
    Step(String during, int entriesBefore, String after, int entriesAfter) {
      this.during = during;
      this.entriesBefore = entriesBefore;
      this.after = after;
      this.entriesAfter = entriesAfter;
    }
  }

  @Override
  public Integer call() throws Exception {
    String id;
    try (var biobank = start()) {
      var manager = manager(biobank);
      var file =
          ImportFile.write(biobank.dataSource(), "DI" + Instant.now().getEpochSecond(), rows);
      var path = "imports?mode=create&name=drill.csv";
      id = manager.postFile(path, "text/csv", file, 202).path("id").asText();
      Files.delete(file);
      killDuring(Step.CHECK, biobank, manager, id);
    }
    try (var biobank = start()) {
      var manager = manager(biobank);
      goneOnWith(Step.CHECK, biobank, manager, id);
      manager.post("imports/" + id + "/commit", Map.of("skipWrongRows", false), 202);
      killDuring(Step.WRITE, biobank, manager, id);
    }
    try (var biobank = start()) {
      var manager = manager(biobank);
      goneOnWith(Step.WRITE, biobank, manager, id);
      manager.post("imports/" + id + "/undo", Map.of(), 202);
      killDuring(Step.UNDO, biobank, manager, id);
    }
    try (var biobank = start()) {
      goneOnWith(Step.UNDO, biobank, manager(biobank), id);
      var broken = Invariants.broken(biobank.dataSource());
      expect(broken.isEmpty(), "invariants broken between the tables: " + broken);
    }
    System.out.println();
    report.forEach(System.out::println);
    System.out.println(sound ? "Nothing is half done." : "Something is half done.");
    return sound ? 0 : 1;
  }

  private LocalBiobank start() throws Exception {
    return LocalBiobank.start(LocalBiobank.Settings.of(port, data));
  }

  private static Person manager(LocalBiobank biobank) {
    return Person.ofDemo(biobank.address(), "jonas.weber");
  }

  /** In the middle: a third of the rows is done, which is seen of all steps but the last. */
  private void killDuring(Step step, LocalBiobank biobank, Person manager, String id)
      throws Exception {
    if (step == Step.UNDO) {
      Thread.sleep(INTO_UNDO.toMillis());
    }
    var now = manager.get("imports/" + id);
    var done = step == Step.CHECK ? "checked" : "written";
    while (now.path("state").asText().equals(step.during)
        && now.path("progress").path(done).asInt() < rows / 3) {
      Thread.sleep(50);
      now = manager.get("imports/" + id);
    }
    NotAsMeant.unless(
        now.path("state").asText().equals(step.during),
        "the step was over before the kill; give more --rows: " + now);
    biobank.kill(Part.SERVER);
    var left = Left.of(biobank.dataSource(), id);
    expect(
        left.equals(Left.of(rows, step.entriesBefore)),
        "killed while %s, with %s: left are %s".formatted(step.during, now.path("progress"), left));
  }

  private void goneOnWith(Step step, LocalBiobank biobank, Person manager, String id)
      throws Exception {
    var start = Instant.now();
    var now = manager.get("imports/" + id);
    while (now.path("state").asText().equals(step.during)
        && Duration.between(start, Instant.now()).compareTo(PATIENCE) < 0) {
      Thread.sleep(500);
      now = manager.get("imports/" + id);
    }
    var left = Left.of(biobank.dataSource(), id);
    expect(
        now.path("state").asText().equals(step.after)
            && left.equals(Left.of(rows, step.entriesAfter)),
        "  started again: %s after %d s, %s"
            .formatted(
                now.path("state").asText(),
                Duration.between(start, Instant.now()).toSeconds(),
                left));
  }

  private void expect(boolean asItMustBe, String seen) {
    report.add(seen + (asItMustBe ? "" : "  WRONG"));
    sound &= asItMustBe;
  }

  /** What the database has of the rows of an import. */
  private record Left(long tubes, long custodyEvents, long quantities) {
    /** As it must be, where each tube has so many entries in each of its ledgers. */
    static Left of(long rows, int entries) {
      return new Left(entries == 0 ? 0 : rows, entries * rows, entries * rows);
    }

    static Left of(DataSource database, String importId) throws SQLException {
      try (var connection = database.getConnection();
          var query =
              connection.prepareStatement(
                  """
                  SELECT
                    (SELECT COUNT(*) FROM import_row r JOIN specimen s ON s.id = r.specimen_id
                     WHERE r.import_id = ?),
                    (SELECT COUNT(*) FROM import_row r JOIN custody_event e ON e.subject_id = r.specimen_id
                     WHERE r.import_id = ?),
                    (SELECT COUNT(*) FROM import_row r JOIN specimen_quantity q ON q.specimen_id = r.specimen_id
                     WHERE r.import_id = ?)
                  """)) {
        for (int i = 1; i <= 3; i++) {
          query.setObject(i, UUID.fromString(importId));
        }
        try (var row = query.executeQuery()) {
          row.next();
          return new Left(row.getLong(1), row.getLong(2), row.getLong(3));
        }
      }
    }

    @Override
    public String toString() {
      return "%d tubes, %d custody events, %d quantities"
          .formatted(tubes, custodyEvents, quantities);
    }
  }
}

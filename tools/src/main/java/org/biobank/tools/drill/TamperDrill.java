package org.biobank.tools.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.biobank.custody.Finding;
import org.biobank.custody.Finding.Kind;
import org.biobank.custody.LogKey;
import org.biobank.custody.Trust;
import org.biobank.tools.Folders;
import org.biobank.tools.LaunchException;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.client.Person;
import org.biobank.tools.client.Registration;
import org.biobank.tools.demo.DemoBiobank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tampers with the ledger as root of the database can, and sees that the check names it. */
@Command(
    name = "tamper",
    mixinStandardHelpOptions = true,
    description = {
      "Change, delete, swap, re-point and backdate custody events with all rights on the database,"
          + " change and delete a signature, change a head, and restore an old backup; after each, export the log and"
          + " check it with a public key and a head that were kept. Before that the same is tried with"
          + " the account of the server, and the signing key is changed.",
      "",
      "Uses a data folder of its own, made anew. Exit status 1 if anything is not found and named."
    })
public final class TamperDrill implements Callable<Integer> {
  private static final String LINE = "%-4s %-42s %s";

  /** ER_TABLEACCESS_DENIED_ERROR. */
  private static final int COMMAND_DENIED = 1142;

  private static final List<Integer> TUBES = Collections.nCopies(24, 1);

  @Option(names = "--port", defaultValue = "8092", description = "HTTP port (default: 8092)")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "data-tamper",
      description = "Data folder, deleted first (default: ./data-tamper)")
  private Path data = Path.of("data-tamper");

  private final List<String> table = new ArrayList<>();
  private boolean sound = true;

  @Override
  public Integer call() throws Exception {
    requireOwnFolder();
    Folders.delete(data);
    var backup = data.resolveSibling(data.getFileName() + "-backup");
    Folders.delete(backup);
    LogKey firstKey;
    try (var biobank = start()) {
      work(biobank);
      firstKey = new WatchedLog(biobank).key();
    }
    changeKey();
    try (var biobank = start()) {
      work(biobank);
      checkNewKey(biobank, Trust.in(firstKey));
    }
    copy(data.resolve("database"), backup);
    Trust trust;
    try (var biobank = start()) {
      work(biobank);
      trust = tamper(biobank);
    }
    Folders.delete(data.resolve("database"));
    copy(backup, data.resolve("database"));
    try (var biobank = start()) {
      checkRestored(biobank, trust);
    }
    Folders.delete(backup);
    print();
    return sound ? 0 : 1;
  }

  /** What is deleted here must be nobody's biobank. */
  private void requireOwnFolder() {
    if (Files.exists(data) && !data.getFileName().toString().contains("tamper")) {
      throw new LaunchException(
          data + " exists; the drill deletes its folder, so the name must contain \"tamper\"");
    }
  }

  private LocalBiobank start() throws Exception {
    return LocalBiobank.start(LocalBiobank.Settings.of(port, data));
  }

  /** Tubes come in; one is destroyed under two signatures. */
  private static void work(LocalBiobank biobank) throws Exception {
    var bench = Person.ofDemo(biobank.address(), "mara.lindqvist");
    var tubes = Registration.plasma(bench, Registration.donor(bench), TUBES);
    Person.ofDemo(biobank.address(), "jonas.weber")
        .post(
            "disposals",
            Map.of(
                "site",
                "HDB",
                "reason",
                "EXPIRED",
                "method",
                "INCINERATION",
                "barcodes",
                tubes.subList(0, 1),
                "signature",
                signature("jonas.weber", "PERFORMED"),
                "witness",
                signature("mara.lindqvist", "WITNESSED")),
            201);
    new WatchedLog(biobank).awaitLeaves();
  }

  private static Map<String, String> signature(String username, String meaning) {
    return Map.of(
        "username",
        username,
        "password",
        DemoBiobank.password(),
        "meaning",
        meaning,
        "reason",
        "Expired, list 17");
  }

  /** As docs/custody.md says: the next start makes a new key, and the old one vouches for it. */
  private void changeKey() throws IOException {
    var key = data.resolve("secrets/custody-key");
    Files.move(key, key.resolveSibling("custody-key-previous"));
  }

  private void checkNewKey(LocalBiobank biobank, Trust firstKey) {
    var log = new WatchedLog(biobank);
    var report = log.check(firstKey);
    row(
        "the signing key is changed",
        report.findings(),
        report.isSound() && log.numberOfKeys() == 2);
  }

  private Trust tamper(LocalBiobank biobank) throws Exception {
    var log = new WatchedLog(biobank);
    var trust = Trust.in(log.key()).since(log.head());
    var victim = Victim.in(log.export());
    try (var database = biobank.dataSource().getConnection()) {
      var untouched = log.check(trust);
      row("nothing", untouched.findings(), untouched.isSound());
      tryAsApplication(biobank, victim);
      LedgerCopy.take(database);
      for (var tampering : Tampering.ALL) {
        tampering.act().on(database, victim);
        var findings = log.check(trust).findings();
        row(tampering.name(), findings, tampering.isNamedBy(findings, victim));
        LedgerCopy.putBack(database);
      }
      var added = BackdatedEvent.add(database);
      log.awaitLeaves();
      var findings = log.check(trust).findings();
      row(
          "an event is put in with an earlier time",
          findings,
          findings.stream()
              .anyMatch(
                  finding ->
                      finding.kind() == Kind.BACKDATED
                          && finding.eventId().filter(added::equals).isPresent()));
      LedgerCopy.putBack(database);
      row("all is put back", log.check(trust).findings(), log.check(trust).isSound());
    }
    return trust;
  }

  /** The server's account: each is refused before any trigger is asked. */
  private void tryAsApplication(LocalBiobank biobank, Victim victim) throws SQLException {
    int refused = 0;
    try (var database = biobank.applicationDataSource().getConnection()) {
      for (var tampering : Tampering.ALL) {
        refused += isDenied(database, tampering, victim) ? 1 : 0;
      }
    }
    var all = refused == Tampering.ALL.size();
    sound &= all;
    table.add(
        LINE.formatted(
            all ? "ok" : "FAIL",
            "each below, with the server's own account",
            "%d of %d refused by the database".formatted(refused, Tampering.ALL.size())));
  }

  private static boolean isDenied(Connection database, Tampering tampering, Victim victim) {
    try {
      tampering.act().on(database, victim);
      return false;
    } catch (SQLException refusal) {
      return refusal.getErrorCode() == COMMAND_DENIED;
    }
  }

  private void checkRestored(LocalBiobank biobank, Trust trust) throws Exception {
    var log = new WatchedLog(biobank);
    var findings = log.check(trust).findings();
    row("an old backup is restored", findings, isRolledBack(findings));
    work(biobank);
    work(biobank);
    findings = log.check(trust).findings();
    row("work goes on from the old backup", findings, isRolledBack(findings));
  }

  private static boolean isRolledBack(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.kind() == Kind.ROLLED_BACK);
  }

  private void row(String done, List<Finding> findings, boolean asExpected) {
    sound &= asExpected;
    var first = findings.isEmpty() ? "sound" : findings.get(0).toString();
    table.add(LINE.formatted(asExpected ? "ok" : "FAIL", done, first));
  }

  private void print() {
    System.out.printf("%n%-4s %-42s %s%n", "", "what was done", "what the check says first");
    table.forEach(System.out::println);
    System.out.println(
        sound ? "Each tampering was found and named." : "Something was not found or not named.");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}

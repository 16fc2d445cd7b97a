package org.biobank.tools.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.biobank.custody.LogAudit;
import org.biobank.custody.LogLine;
import org.biobank.custody.Trust;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.client.Person;
import org.biobank.tools.verify.ExportedLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The custody ledger: appending, sequencing, proofs, export, offline check. */
@Command(
    name = "custody",
    mixinStandardHelpOptions = true,
    description = {
      "Append custody events from several clients, one event a transaction, beside raw single-row"
          + " commits; then grow the log and measure proofs, export and the offline check.",
      "",
      "The clients use the ledger's own class on the database of a running biobank, whose sequencer"
          + " works meanwhile; a line of its own says what the same number of clients do by REST,"
          + " moving a tube each time."
    })
final class CustodyBench implements Callable<Integer> {
  private static final int PROOFS = 2_000;
  private static final int PROOF_CLIENTS = 2;

  @Option(names = "--clients", defaultValue = "16", description = "At once (default: 16)")
  private int clients;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "Each way, three times (default: 10)")
  private int seconds;

  @Option(
      names = "--events",
      defaultValue = "1000000",
      description = "In the log for proofs and check (default: 1000000)")
  private int events;

  @Option(names = "--port", defaultValue = "8093", description = "HTTP port (default: 8093)")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "data-bench-custody",
      description = "Data folder (default: ./data-bench-custody)")
  private Path data = Path.of("data-bench-custody");

  @Override
  public Integer call() throws Exception {
    try (var biobank = LocalBiobank.start(LocalBiobank.Settings.of(port, data))) {
      new CommitRates(biobank, clients).print(seconds);
      var log = new GrownLog(biobank);
      log.growTo(events, clients);
      prove(biobank, log);
      check(log);
      return 0;
    }
  }

  private static void prove(LocalBiobank biobank, GrownLog log) throws Exception {
    var inclusion = new Latencies("inclusion proof by REST");
    var consistency = new Latencies("consistency proof by REST");
    long size = log.head().head().size();
    var leaves = log.someEvents(PROOFS + PROOFS / 10);
    var auditor = "ines.alvarez";
    Clients.work(
        PROOF_CLIENTS,
        leaves,
        () -> {
          var person = Person.ofDemo(biobank.address(), auditor);
          var unmeasured = new AtomicLong(PROOFS / 20);
          return leaf -> {
            boolean warm = unmeasured.decrementAndGet() < 0;
            long start = System.nanoTime();
            person.get("custody/proofs/inclusion?event=" + leaf.eventId() + "&size=" + size);
            long between = System.nanoTime();
            person.get("custody/proofs/consistency?first=" + (leaf.index() + 1));
            if (warm) {
              inclusion.add(between - start);
              consistency.add(System.nanoTime() - between);
            }
          };
        });
    System.out.printf("%n%,d events in the log%n%s%n", size, Latencies.header());
    System.out.println(inclusion.row());
    System.out.println(consistency.row());
  }

  private void check(GrownLog log) throws Exception {
    var file = Files.createTempFile("custody", ".ndjson");
    try {
      long start = System.nanoTime();
      log.exportTo(file);
      double exported = (System.nanoTime() - start) / 1e9;
      var trust = Trust.in(log.key()).since(log.firstHead());
      start = System.nanoTime();
      var report = check(file, trust);
      double checked = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%n  export by REST  %6.1f s, %,d MB%n  offline check   %6.1f s, %,d events, %,d heads: %s%n",
          exported,
          Files.size(file) / 1_000_000,
          checked,
          report.size(),
          report.heads(),
          report.isSound() ? "sound" : report.findings().get(0));
    } finally {
      Files.delete(file);
    }
  }

  private static LogAudit.Report check(Path file, Trust trust) throws Exception {
    List<ExportedLog> opened = new ArrayList<>();
    try {
      return LogAudit.check(
          () -> {
            var log = ExportedLog.open(file);
            opened.add(log);
            return (Iterator<LogLine>) log;
          },
          trust);
    } finally {
      for (var log : opened) {
        log.close();
      }
    }
  }
}

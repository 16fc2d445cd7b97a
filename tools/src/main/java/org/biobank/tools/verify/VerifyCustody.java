package org.biobank.tools.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.biobank.custody.LogAudit;
import org.biobank.custody.LogKey;
import org.biobank.custody.LogLine;
import org.biobank.custody.SignedHead;
import org.biobank.custody.Trust;
import org.biobank.tools.LaunchException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an exported custody log, without the biobank. */
@Command(
    name = "verify-custody",
    mixinStandardHelpOptions = true,
    description = {
      "Check an exported custody log (GET /api/custody/export) with nothing but the file and a"
          + " public key: signatures, roots, order, every subject's chain.",
      "",
      "Names the first event that was altered, dropped, reordered or backdated. Exit status 1 if"
          + " there is one."
    })
public final class VerifyCustody implements Callable<Integer> {
  private static final String FINGERPRINT = "[0-9a-f]{64}";

  @Parameters(index = "0", paramLabel = "FILE", description = "The export (NDJSON)")
  private Path file = Path.of("");

  @Option(
      names = "--key",
      required = true,
      description = {
        "A public key of the log that did not come with the file: a file with it, the key itself"
            + " (NAME+ID+KEY) or its fingerprint (64 hexadecimal digits)"
      })
  private String key = "";

  @Option(
      names = "--since",
      paramLabel = "HEADFILE",
      description = "The note of an earlier head: the log must have grown from it")
  private @Nullable Path since;

  @Override
  public Integer call() throws IOException {
    var opened = new ArrayList<ExportedLog>();
    try {
      long start = System.nanoTime();
      var report = LogAudit.check(() -> open(opened), trust());
      print(report, (System.nanoTime() - start) / 1e9);
      return report.isSound() ? 0 : 1;
    } finally {
      for (var log : opened) {
        log.close();
      }
    }
  }

  private Iterator<LogLine> open(List<ExportedLog> opened) {
    var log = ExportedLog.open(file);
    opened.add(log);
    return log;
  }

  private Trust trust() throws IOException {
    var trust = new Trust(fingerprint(), Optional.empty());
    if (since == null) {
      return trust;
    }
    return SignedHead.parse(Files.readString(since))
        .map(trust::since)
        .orElseThrow(() -> new LaunchException(since + " is no note of a tree head"));
  }

  private String fingerprint() throws IOException {
    var text = key.strip();
    if (text.toLowerCase(Locale.ROOT).matches(FINGERPRINT)) {
      return text.toLowerCase(Locale.ROOT);
    }
    try {
      return LogKey.parse(text.contains("+") ? text : Files.readString(Path.of(text)))
          .fingerprint();
    } catch (IllegalArgumentException e) {
      throw new LaunchException("The key is not understood: " + e.getMessage(), e);
    }
  }

  private static void print(LogAudit.Report report, double seconds) {
    System.out.printf(
        "%,d events of %,d subjects, %,d signed heads, %.1f s%n",
        report.size(), report.subjects(), report.heads(), seconds);
    report
        .last()
        .ifPresent(
            last ->
                System.out.printf(
                    "signed last at %s, root %s%n",
                    last.head().signedAt(), last.head().root().hex()));
    if (report.isSound()) {
      System.out.println("Nothing was altered, dropped, reordered or backdated.");
      return;
    }
    report
        .firstEvent()
        .ifPresent(
            first -> System.out.printf("The first event that is not as it was: %s%n", first));
    report.findings().forEach(System.out::println);
    if (report.findingCount() > report.findings().size()) {
      System.out.printf("and %,d more%n", report.findingCount() - report.findings().size());
    }
  }
}

package org.biobank.scanner.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the program's keeper gets to read. */
class ScannerBenchTest {
  private final Path folder;
  private final Path drop;
  private final Path secret;
  private final PretendedBiobank biobank;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  ScannerBenchTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.biobank = new PretendedBiobank();
    this.drop = Files.createDirectory(folder.resolve("drop"));
    this.secret = Files.writeString(folder.resolve("secret"), PretendedBiobank.SECRET + "\n");
  }

  @AfterEach
  void close() {
    biobank.close();
  }

  @Test
  void onceTakesAndSendsWhatIsThereAndEnds() throws IOException {
    Files.writeString(drop.resolve("a.csv"), "A1,0412345678");
    assertThat(agent("--once")).isZero();
    assertThat(biobank.names()).containsExactly("a.csv");
    assertThat(out.toString()).contains("took scan 1 (a.csv)").contains("sent scan 1 (a.csv)");
  }

  @Test
  void withoutNetworkScansWaitAndStatusSaysSo() throws IOException {
    Files.writeString(drop.resolve("a.csv"), "A1,0412345678");
    biobank.close();
    assertThat(agent("--once")).isOne();
    assertThat(run("--spool", folder.resolve("spool").toString(), "--status")).isZero();
    assertThat(out.toString())
        .contains("scans wait in the spool")
        .endsWith("1 waiting, 0 set aside\n");
  }

  @Test
  void aWrongSetUpIsSaidInOneLine() throws IOException {
    Files.writeString(secret, "not it");
    assertRefused("does not know the device visionmate-1", "--once");
    Files.delete(secret);
    assertRefused("--secret-file: " + secret + " cannot be read", "--once");
    Files.writeString(secret, PretendedBiobank.SECRET);
    assertRefused("--watch: there is no folder", "--once", "--watch", "nowhere");
    assertRefused("is not a biobank's", "--once", "--url", biobank.url() + "elsewhere");
    assertRefused("is not encrypted", "--once", "--url", "http://biobank.example.org/");
    assertRefused("is not an address with http", "--once", "--url", "biobank.example.org");
    assertRefused("'8by12' is not ROWSxCOLUMNS", "--once", "--rack", "8by12");
    assertRefused("--rotation must be", "--once", "--rotation", "45");
    try (var other = Spool.open(folder.resolve("spool"), 0)) {
      assertThat(other.held()).isEmpty();
      assertRefused("another agent works on the spool", "--once");
    }
  }

  private void assertRefused(String line, String... options) {
    err.getBuffer().setLength(0);
    assertThat(agent(options)).isEqualTo(2);
    assertThat(err.toString()).startsWith("bench-agent: ").contains(line).hasLineCount(1);
  }

  /** Options given replace the usual ones. */
  private int agent(String... options) {
    var all = new ArrayList<String>();
    all.addAll(List.of("--url", biobank.url().toString(), "--device", PretendedBiobank.DEVICE));
    all.addAll(List.of("--secret-file", secret.toString(), "--watch", drop.toString()));
    all.addAll(List.of("--spool", folder.resolve("spool").toString(), "--quiet", "50"));
    all.addAll(List.of(options));
    return run(all.toArray(String[]::new));
  }

  private int run(String... options) {
    return new CommandLine(new ScannerBench())
        .setOverwrittenOptionsAllowed(true)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(options);
  }
}

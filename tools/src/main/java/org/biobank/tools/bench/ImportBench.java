package org.biobank.tools.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.client.ImportFile;
import org.biobank.tools.client.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A file of specimens: handed over, checked, written; with bounded memory. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Import a CSV file of new specimens by REST: hand over, check, commit, each in rows a second;"
          + " the server's heap meanwhile; and the same rows written by plain JDBC in the same run."
    })
final class ImportBench implements Callable<Integer> {
  @Option(names = "--rows", defaultValue = "100000", description = "Of the file (default: 100000)")
  private int rows;

  @Option(
      names = "--memory",
      defaultValue = "512m",
      description = "Java heap of the server (default: 512m)")
  private String memory = "512m";

  @Option(names = "--port", defaultValue = "8095", description = "HTTP port (default: 8095)")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "data-bench-import",
      description = "Data folder, a new one (default: ./data-bench-import)")
  private Path data = Path.of("data-bench-import");

  @Override
  public Integer call() throws Exception {
    var settings =
        new LocalBiobank.Settings(
            "127.0.0.1", port, data, 0, Optional.empty(), Optional.of(memory));
    try (var biobank = LocalBiobank.start(settings)) {
      var manager = Person.ofDemo(biobank.address(), "jonas.weber");
      var store = new ImportedRows(biobank.dataSource());
      var file = ImportFile.write(biobank.dataSource(), "BI", rows);
      System.out.printf(
          "%n%,d rows, %,d KB, server with a heap of %s%n", rows, Files.size(file) / 1024, memory);
      var heap = new HeapSamples(biobank.address());
      long start = System.nanoTime();
      var id =
          manager
              .postFile("imports?mode=create&name=bench.csv", "text/csv", file, 202)
              .path("id")
              .asText();
      row("handed over", since(start));
      start = System.nanoTime();
      reach(manager, id, "READY", heap);
      row("checked", since(start));
      start = System.nanoTime();
      manager.post("imports/" + id + "/commit", Map.of("skipWrongRows", false), 202);
      reach(manager, id, "COMMITTED", heap);
      var written = since(start);
      row("written, one transaction", written);
      var jdbc = store.copyByJdbc();
      row("  the same rows by plain JDBC", jdbc);
      System.out.printf(
          "  writing costs %.1f times JDBC; heap in use: %,d MB at most, of samples while it ran%n",
          (double) written.toMillis() / jdbc.toMillis(), heap.mostMegabytes());
      Files.delete(file);
      return 0;
    }
  }

  private void row(String name, Duration time) {
    System.out.printf(
        "  %-32s %8.1f s %,10.0f rows/s%n",
        name, time.toMillis() / 1000.0, rows * 1000.0 / Math.max(1, time.toMillis()));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void reach(Person manager, String id, String state, HeapSamples heap)
      throws InterruptedException {
    var now = manager.get("imports/" + id);
    while (!now.path("state").asText().equals(state)) {
      if (!now.path("refusal").isMissingNode()) {
        throw new IllegalStateException("the import was turned back: " + now.path("refusal"));
      }
      heap.take();
      Thread.sleep(200);
      now = manager.get("imports/" + id);
    }
  }
}

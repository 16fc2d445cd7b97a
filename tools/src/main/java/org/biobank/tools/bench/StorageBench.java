package org.biobank.tools.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.client.Person;
import org.biobank.tools.client.ScannedRack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a bench does all day, in a store that grows by tens. */
@Command(
    name = "storage",
    mixinStandardHelpOptions = true,
    description = {
      "Find a tube by its barcode, look at a box, store a rack of 96 and move a freezer of 10,080"
          + " tubes, all through REST, in a store of 10,000 tubes, then 100,000, and so on; racks"
          + " beside the same rows written by plain JDBC in the same run.",
      "",
      "Ten million take some half an hour to load and 20 GB of disk: --to 10000000."
    })
final class StorageBench implements Callable<Integer> {
  private static final long SMALLEST = 10_000;
  private static final int WARM_UP = 400;

  @Option(names = "--to", defaultValue = "1000000", description = "Tubes (default: 1000000)")
  private long largest;

  @Option(
      names = "--looks",
      defaultValue = "1000",
      description = "At tubes and boxes (default: 1000)")
  private int looks;

  @Option(names = "--racks", defaultValue = "150", description = "Each way (default: 150)")
  private int racks;

  @Option(names = "--moves", defaultValue = "100", description = "Of freezers (default: 100)")
  private int moves;

  @Option(names = "--port", defaultValue = "8094", description = "HTTP port (default: 8094)")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "data-bench-storage",
      description = "Data folder, a new one (default: ./data-bench-storage)")
  private Path data = Path.of("data-bench-storage");

  /** The figures of one size. */
  private record Figures(
      long tubes, Latencies find, Latencies map, Latencies store, Latencies jdbc, Latencies move) {
    static Figures of(long tubes) {
      return new Figures(
          tubes,
          new Latencies("find by barcode"),
          new Latencies("box map"),
          new Latencies("store a rack of 96"),
          new Latencies("  the same rows by plain JDBC"),
          new Latencies("move a freezer of 10,080"));
    }

    List<Latencies> rows() {
      return List.of(find, map, store, jdbc, move);
    }
  }

  @Override
  public Integer call() throws Exception {
    try (var biobank = LocalBiobank.start(LocalBiobank.Settings.of(port, data))) {
      var store = new GrownStore(biobank.dataSource());
      var bench = Person.ofDemo(biobank.address(), "mara.lindqvist");
      var manager = Person.ofDemo(biobank.address(), "jonas.weber");
      var all = new ArrayList<Figures>();
      for (long size = SMALLEST; size <= largest; size *= 10) {
        long start = System.nanoTime();
        store.growTo(size);
        System.out.printf(
            "%n%,d tubes in the store, grown in %d s%n",
            store.tubes(), Duration.ofNanos(System.nanoTime() - start).toSeconds());
        if (all.isEmpty()) {
          measure(biobank, store, bench, manager, Figures.of(0), WARM_UP);
        }
        var figures = Figures.of(store.tubes());
        measure(biobank, store, bench, manager, figures, racks);
        all.add(figures);
        print(figures);
      }
      compare(all.get(0), all.get(all.size() - 1));
      return 0;
    }
  }

  private void measure(
      LocalBiobank biobank,
      GrownStore store,
      Person bench,
      Person manager,
      Figures figures,
      int each)
      throws Exception {
    for (int i = 0; i < looks; i++) {
      figures.find().time(() -> bench.get("specimens/" + store.someTube()));
      figures.map().time(() -> bench.get("boxes/" + store.someBox()));
    }
    var ready = store.ready(2 * each);
    int answer = 0;
    try (var jdbc = new StoreByJdbc(biobank.dataSource(), figures.jdbc(), 25_000)) {
      for (int i = 0; i < each; i++) {
        var box = ready.get(2 * i);
        var rack = ScannedRack.rowByRow(box.tubes());
        var path = "boxes/" + box.code() + "/contents";
        answer += figures.store().time(() -> bench.put(path, 0, rack, 200)).size();
        jdbc.take(ready.get(2 * i + 1));
      }
    }
    if (answer == 0) {
      throw new IllegalStateException("a stored rack was answered with nothing");
    }
    for (int i = 0; i < moves; i++) {
      move(manager, store.someFreezer(), figures.move());
    }
  }

  private static void move(Person manager, String freezer, Latencies latencies) throws Exception {
    int version = manager.get("containers/" + freezer).path("version").asInt();
    latencies.time(
        () ->
            manager.put(
                "containers/" + freezer + "/place",
                version,
                Map.of("parent", "ROOM-HDB-U04"),
                200));
  }

  private static void print(Figures figures) {
    System.out.println(Latencies.header());
    figures.rows().forEach(row -> System.out.println(row.row()));
    System.out.printf(
        "  a rack through REST costs %.1f times JDBC at p50, %.1f at p99%n",
        figures.store().millisAt(50) / figures.jdbc().millisAt(50),
        figures.store().millisAt(99) / figures.jdbc().millisAt(99));
  }

  private static void compare(Figures first, Figures last) {
    System.out.printf("%nFrom %,d to %,d tubes, at p50 and p99:%n", first.tubes(), last.tubes());
    for (int i = 0; i < first.rows().size(); i++) {
      var small = first.rows().get(i);
      var large = last.rows().get(i);
      System.out.printf(
          "  %-32s %5.2f %5.2f times%n",
          large.name().strip(),
          large.millisAt(50) / small.millisAt(50),
          large.millisAt(99) / small.millisAt(99));
    }
  }
}

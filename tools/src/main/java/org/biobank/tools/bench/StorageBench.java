package org.biobank.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.client.Change;
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
      "A million (the default) takes some 3 GB of disk, ten million (--to 10000000) some 21 GB: an"
          + " estimate, which is held against what is free before it begins. Each size says how"
          + " long it took to load; ten million took six minutes on two processors. Custody events"
          + " are whole; their leaves in the custody log are left out, which nothing measured here"
          + " looks at."
    })
final class StorageBench implements Callable<Integer> {
  private static final long SMALLEST = 10_000;
  private static final int LOOKS = 2;
  private static final String AT_THE_BENCH = "mara.lindqvist";
  private static final double GROWTH_MAX = 1.5;
  private static final double OF_JDBC_MAX = 3;
  private static final long BYTES_A_TUBE = 2_000;
  private static final long BYTES_BESIDES = 1_000_000_000;
  private static final double GIGA = 1e9;

  @Option(names = "--to", defaultValue = "1000000", description = "Tubes (default: 1000000)")
  private long largest;

  @Option(
      names = "--looks",
      defaultValue = "1000",
      description = "At tubes and boxes (default: 1000)")
  private int looks;

  @Option(names = "--racks", defaultValue = "150", description = "Each way (default: 150)")
  private int racks;

  @Option(
      names = "--warm-up",
      defaultValue = "2500",
      description =
          "Times that each act is done, each way, before anything is measured, so that both"
              + " programs are compiled (default: 2500)")
  private int warmUp;

  @Option(names = "--moves", defaultValue = "100", description = "Of freezers (default: 100)")
  private int moves;

  @Option(names = "--port", defaultValue = "8094", description = "HTTP port (default: 8094)")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "data-bench-storage",
      description = "Data folder, a new one (default: ./data-bench-storage)")
  private Path data = Path.of("data-bench-storage");

  /** Characters of what a stored rack is answered with. */
  private int answerLength;

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
      return List.of(find, map, store, jdbc, move); // the LOOKS first
    }
  }

  @Override
  public Integer call() throws Exception {
    requireRoom();
    try (var biobank = LocalBiobank.start(LocalBiobank.Settings.of(port, data))) {
      var store = new GrownStore(biobank.dataSource());
      var bench = Person.ofDemo(biobank.address(), AT_THE_BENCH);
      var manager = Person.ofDemo(biobank.address(), "jonas.weber");
      var all = new ArrayList<Figures>();
      for (long size = SMALLEST; size <= largest; size *= 10) {
        long start = System.nanoTime();
        var parts = store.growTo(size);
        var took = Duration.ofNanos(System.nanoTime() - start);
        if (all.isEmpty()) {
          requireSameRows(biobank, store, bench);
          warmUp(biobank, store, bench, manager);
        }
        System.out.printf(
            "%n%,d tubes in the store, grown in %d s, two connections at once: %s;%n"
                + "  %,d tubes beside, of what was stored before%n",
            store.tubes(), took.toSeconds(), parts, store.tubesBeside());
        var figures = Figures.of(store.tubes());
        measure(biobank, store, bench, manager, figures);
        all.add(figures);
        print(figures);
      }
      compare(all.get(0), all.get(all.size() - 1));
      return 0;
    }
  }

  private void warmUp(LocalBiobank biobank, GrownStore store, Person bench, Person manager)
      throws Exception {
    var unmeasured = Figures.of(0);
    try (var jdbc = byJdbc(biobank, unmeasured)) {
      var racks = new WarmUp(store, bench, jdbc);
      for (int i = 0; i < warmUp; i++) {
        look(store, bench, unmeasured);
        racks.next();
        move(manager, store.someFreezer(), unmeasured.move());
      }
    }
  }

  private void measure(
      LocalBiobank biobank, GrownStore store, Person bench, Person manager, Figures figures)
      throws Exception {
    for (int i = 0; i < looks; i++) {
      look(store, bench, figures);
    }
    var ready = store.ready(2 * racks);
    try (var jdbc = byJdbc(biobank, figures)) {
      for (int i = 0; i < racks; i++) {
        store(bench, ready.get(2 * i), figures);
        jdbc.take(ready.get(2 * i + 1));
      }
    }
    for (int i = 0; i < moves; i++) {
      move(manager, store.someFreezer(), figures.move());
    }
  }

  private static void look(GrownStore store, Person bench, Figures figures) throws Exception {
    figures.find().time(bench.ready("specimens/" + store.someTube()));
    figures.map().time(bench.ready("boxes/" + store.someBox()));
  }

  private StoreByJdbc byJdbc(LocalBiobank biobank, Figures figures) throws SQLException {
    return new StoreByJdbc(biobank.dataSource(), AT_THE_BENCH, figures.jdbc(), () -> answerLength);
  }

  private void store(Person bench, FilledBox box, Figures figures) throws Exception {
    var rack = ScannedRack.rowByRow(box.tubes());
    var change = Change.put("boxes/" + box.code() + "/contents", 0, rack);
    answerLength = figures.store().time(bench.ready(change, 200)).length;
  }

  /** Compares like with like: both ways leave as many rows in each table. */
  private void requireSameRows(LocalBiobank biobank, GrownStore store, Person bench)
      throws Exception {
    var unmeasured = Figures.of(0);
    var ready = store.ready(2);
    var tables = new AddedRows(biobank.dataSource());
    var byRest = tables.by(() -> store(bench, ready.get(0), unmeasured));
    try (var jdbc = byJdbc(biobank, unmeasured)) {
      var byJdbc = tables.by(() -> jdbc.take(ready.get(1)));
      if (!byRest.equals(byJdbc)) {
        throw new IllegalStateException("REST adds " + byRest + ", JDBC " + byJdbc);
      }
      System.out.println("  Rows that a rack adds, by REST as by JDBC: " + byRest);
    }
  }

  private static void move(Person manager, String freezer, Latencies latencies) throws Exception {
    int version = manager.get("containers/" + freezer).path("version").asInt();
    var change =
        Change.put("containers/" + freezer + "/place", version, Map.of("parent", "ROOM-HDB-U04"));
    latencies.time(manager.ready(change, 200));
  }

  private static void print(Figures figures) {
    System.out.println(Latencies.header());
    figures.rows().forEach(row -> System.out.println(row.row()));
    var ofJdbc = figures.store().millisAt(50) / figures.jdbc().millisAt(50);
    System.out.printf(
        "  a rack through REST costs %.1f times JDBC at p50 (at most %.0f: %s), %.1f at p99%n",
        ofJdbc,
        OF_JDBC_MAX,
        verdict(ofJdbc, OF_JDBC_MAX),
        figures.store().millisAt(99) / figures.jdbc().millisAt(99));
  }

  private static String verdict(double found, double most) {
    return found <= most ? "met" : "NOT met";
  }

  private static void compare(Figures first, Figures last) {
    System.out.printf("%nFrom %,d to %,d tubes, at p50 and p99:%n", first.tubes(), last.tubes());
    for (int i = 0; i < first.rows().size(); i++) {
      var small = first.rows().get(i);
      var large = last.rows().get(i);
      var growth = large.millisAt(50) / small.millisAt(50);
      System.out.printf(
          "  %-32s %5.2f %5.2f times%s%n",
          large.name().strip(),
          growth,
          large.millisAt(99) / small.millisAt(99),
          i < LOOKS
              ? "  (at most %.1f: %s)".formatted(GROWTH_MAX, verdict(growth, GROWTH_MAX))
              : "");
    }
  }

  /** Before it begins: the folder is new, and the disk large enough. */
  private void requireRoom() throws IOException {
    if (Files.exists(data)) {
      throw new IllegalStateException(data + " exists; the store is grown in a new folder");
    }
    var folder = Objects.requireNonNull(data.toAbsolutePath().getParent());
    long needed = BYTES_BESIDES + largest * BYTES_A_TUBE;
    long free = Files.getFileStore(folder).getUsableSpace();
    System.out.printf(
        "  Up to %,d tubes: %.0f GB of disk, %.0f GB are free%n",
        largest, needed / GIGA, free / GIGA);
    if (free < needed) {
      throw new IllegalStateException("too little room on the disk of " + folder);
    }
  }
}

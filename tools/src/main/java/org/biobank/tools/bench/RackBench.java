package org.biobank.tools.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.biobank.tools.EmptyBoxes;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.client.Change;
import org.biobank.tools.client.Person;
import org.biobank.tools.client.Registration;
import org.biobank.tools.client.ScannedRack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Storing 96 tubes through REST, beside the same rows written by hand. */
@Command(
    name = "rack",
    mixinStandardHelpOptions = true,
    description = {
      "Store racks of 96 tubes through REST (preview, commit), several clients at once, beside the"
          + " same rows written by plain JDBC.",
      "",
      "Starts a biobank of its own with the demo data in a folder of its own."
    })
final class RackBench implements Callable<Integer> {
  private static final String AT_THE_BENCH = "mara.lindqvist";
  private static final int TUBES = 96;
  private static final int WARM_UP = 20;
  private static final List<Integer> ONE_ML_EACH = Collections.nCopies(TUBES, 1);

  @Option(names = "--boxes", defaultValue = "200", description = "Boxes each way (default: 200)")
  private int boxes;

  @Option(names = "--clients", defaultValue = "4", description = "At once (default: 4)")
  private int clients;

  @Option(names = "--port", defaultValue = "8090", description = "HTTP port (default: 8090)")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "data-bench",
      description = "Data folder (default: ./data-bench)")
  private Path data = Path.of("data-bench");

  private final Latencies preview = new Latencies("preview");
  private final Latencies commit = new Latencies("commit");
  private final Latencies both = new Latencies("REST, preview and commit");
  private final Latencies jdbc = new Latencies("the same rows by plain JDBC");
  private volatile int answerLength;

  @Override
  public Integer call() throws Exception {
    try (var biobank = LocalBiobank.start(LocalBiobank.Settings.of(port, data))) {
      System.out.printf("  Preparing %d boxes of %d tubes%n", 2 * (boxes + WARM_UP), TUBES);
      var all = prepare(biobank);
      var warmUp = all.subList(0, 2 * WARM_UP);
      byRest(biobank, warmUp.subList(0, WARM_UP), unmeasured(), unmeasured(), unmeasured());
      byJdbc(biobank, warmUp.subList(WARM_UP, 2 * WARM_UP), unmeasured());

      var measured = all.subList(2 * WARM_UP, all.size());
      long start = System.nanoTime();
      byRest(biobank, measured.subList(0, boxes), preview, commit, both);
      double restSeconds = (System.nanoTime() - start) / 1e9;
      start = System.nanoTime();
      byJdbc(biobank, measured.subList(boxes, 2 * boxes), jdbc);
      double jdbcSeconds = (System.nanoTime() - start) / 1e9;
      print(restSeconds, jdbcSeconds);
      return 0;
    }
  }

  private static Latencies unmeasured() {
    return new Latencies("warm-up");
  }

  private void print(double restSeconds, double jdbcSeconds) {
    System.out.printf(
        "%n%d boxes of %d tubes each way, %d clients, %d processors%n%n%s%n",
        boxes, TUBES, clients, Runtime.getRuntime().availableProcessors(), Latencies.header());
    for (var row : List.of(preview, commit, both, jdbc)) {
      System.out.println(row.row());
    }
    System.out.printf(
        "%nREST %.1f boxes/s (%.0f tubes/s), JDBC %.1f boxes/s; commit is %.1f times JDBC at p50,"
            + " %.1f at p99%n",
        boxes / restSeconds,
        boxes * TUBES / restSeconds,
        boxes / jdbcSeconds,
        commit.millisAt(50) / jdbc.millisAt(50),
        commit.millisAt(99) / jdbc.millisAt(99));
  }

  private static Person bench(LocalBiobank biobank) {
    return Person.ofDemo(biobank.address(), AT_THE_BENCH);
  }

  private void byRest(
      LocalBiobank biobank,
      List<FilledBox> work,
      Latencies previews,
      Latencies commits,
      Latencies boths)
      throws Exception {
    Clients.work(
        clients,
        work,
        () -> {
          var person = bench(biobank);
          return box -> {
            var path = "boxes/" + box.code() + "/contents";
            var rack = ScannedRack.rowByRow(box.tubes());
            var preview = person.ready(Change.post(path + "/preview", rack), 200);
            var commit = person.ready(Change.put(path, 0, rack), 200);
            var answer =
                boths.time(
                    () -> {
                      previews.time(preview);
                      return commits.time(commit);
                    });
            answerLength = answer.length;
          };
        });
  }

  private void byJdbc(LocalBiobank biobank, List<FilledBox> work, Latencies latencies)
      throws Exception {
    Clients.work(
        clients,
        work,
        () -> new StoreByJdbc(biobank.dataSource(), AT_THE_BENCH, latencies, () -> answerLength));
  }

  /** Tubes by REST, as a bench would bring them in; boxes straight into the freezer's table. */
  private List<FilledBox> prepare(LocalBiobank biobank) throws Exception {
    var codes = EmptyBoxes.add(biobank.dataSource(), 2 * (boxes + WARM_UP));
    var donor = Registration.donor(bench(biobank));
    var ready = Collections.synchronizedList(new ArrayList<FilledBox>());
    Clients.work(
        clients,
        codes,
        () -> {
          var person = bench(biobank);
          return code ->
              ready.add(new FilledBox(code, Registration.plasma(person, donor, ONE_ML_EACH)));
        });
    return ready;
  }
}

package org.biobank.tools.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.biobank.tools.EmptyBoxes;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.LocalBiobank.Part;
import org.biobank.tools.client.NotAsMeant;
import org.biobank.tools.client.Person;
import org.biobank.tools.client.Registration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Pulls the plug of server and database in the middle of work, and looks what is left. */
@Command(
    name = "drill",
    mixinStandardHelpOptions = true,
    subcommands = {TamperDrill.class, CrowdDrill.class, ImportDrill.class},
    description = {
      "Kill the server and the database (kill -9) in the middle of bench and courier work, start"
          + " again, and see that nothing acknowledged is lost and nothing is half done.",
      "",
      "Uses a data folder of its own. Exit status 1 if anything is lost or half done."
    })
public final class KillDrill implements Callable<Integer> {
  private static final int WORKERS = 3;
  private static final int BOXES_PER_ROUND = 400;
  private static final Duration SHORTEST = Duration.ofSeconds(3);
  private static final int SPREAD_MILLIS = 4_000;

  @Option(names = "--rounds", defaultValue = "3", description = "Kills of each (default: 3)")
  private int rounds;

  @Option(names = "--port", defaultValue = "8091", description = "HTTP port (default: 8091)")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "data-drill",
      description = "Data folder (default: ./data-drill)")
  private Path data = Path.of("data-drill");

  private final Random random = new Random();
  private final List<Promise> promises = new ArrayList<>();
  private final List<String> report = new ArrayList<>();
  private boolean sound = true;

  @Override
  public Integer call() throws Exception {
    List<DayOfWork.Unanswered> open = List.of();
    for (var part : parts()) {
      try (var biobank = start()) {
        check(biobank, open);
        open = workUntilKilled(biobank, part);
      }
    }
    try (var biobank = start()) {
      check(biobank, open);
    }
    System.out.println();
    report.forEach(System.out::println);
    System.out.println(
        sound
            ? "Nothing acknowledged was lost, nothing is half done."
            : "Something was lost or half done.");
    return sound ? 0 : 1;
  }

  /** By turns, so that each finds what the other left. */
  private List<Part> parts() {
    var parts = new ArrayList<Part>();
    for (int round = 0; round < rounds; round++) {
      parts.addAll(List.of(Part.SERVER, Part.DATABASE));
    }
    return parts;
  }

  private LocalBiobank start() throws Exception {
    return LocalBiobank.start(LocalBiobank.Settings.of(port, data));
  }

  private List<DayOfWork.Unanswered> workUntilKilled(LocalBiobank biobank, Part part)
      throws Exception {
    var boxes = new LinkedBlockingQueue<>(EmptyBoxes.add(biobank.dataSource(), BOXES_PER_ROUND));
    var days = new ArrayList<DayOfWork>();
    var threads = Executors.newFixedThreadPool(WORKERS);
    try {
      for (int i = 0; i < WORKERS; i++) {
        var bench = Person.ofDemo(biobank.address(), "mara.lindqvist");
        var courier = Person.ofDemo(biobank.address(), "tom.fischer");
        var day = new DayOfWork(bench, courier, Registration.donor(bench), boxes);
        days.add(day);
      }
      var ends = days.stream().map(threads::submit).toList();
      Thread.sleep(SHORTEST.toMillis() + random.nextInt(SPREAD_MILLIS));
      biobank.kill(part);
      for (var end : ends) {
        end.get(2, TimeUnit.MINUTES);
      }
    } finally {
      threads.shutdownNow();
    }
    var open = days.stream().flatMap(day -> day.unanswered().stream()).toList();
    long kept = days.stream().mapToLong(day -> day.promises().size()).sum();
    days.forEach(day -> promises.addAll(day.promises()));
    report.add(
        "killed the %-8s after %4d acknowledged acts, %d on their way"
            .formatted(part.name().toLowerCase(Locale.ROOT), kept, open.size()));
    return open;
  }

  /** All promises of all rounds, each time. */
  private void check(LocalBiobank biobank, List<DayOfWork.Unanswered> open) throws Exception {
    if (promises.isEmpty()) {
      return;
    }
    var bench = Person.ofDemo(biobank.address(), "mara.lindqvist");
    var courier = Person.ofDemo(biobank.address(), "tom.fischer");
    int answered = 0;
    for (var request : open) {
      answered += answersNow(request.byCourier() ? courier : bench, request) ? 1 : 0;
    }
    int lost = 0;
    for (var promise : promises) {
      lost += promise.lost(bench.get(promise.path())).isEmpty() ? 0 : 1;
    }
    var broken = Invariants.broken(biobank.dataSource());
    report.add(
        "  started again: %d promises looked up, %d lost; %d of %d unanswered requests done when sent again; %d of %d invariants broken %s"
            .formatted(
                promises.size(),
                lost,
                answered,
                open.size(),
                broken.size(),
                Invariants.count(),
                broken.isEmpty() ? "" : broken));
    sound &= lost == 0 && broken.isEmpty() && answered == open.size();
  }

  private boolean answersNow(Person person, DayOfWork.Unanswered request) {
    try {
      person.send(request.change(), request.expected());
      return true;
    } catch (NotAsMeant refused) {
      report.add("  sent again: " + refused.getMessage());
      return false;
    }
  }
}

package org.biobank.tools.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.biobank.tools.EmptyBoxes;
import org.biobank.tools.LocalBiobank;
import org.biobank.tools.LocalBiobank.Part;
import org.biobank.tools.client.NotAsMeant;
import org.biobank.tools.client.Person;
import org.biobank.tools.client.Registration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Many clients on few boxes, and a checker over what was recorded. */
@Command(
    name = "concurrency",
    mixinStandardHelpOptions = true,
    description = {
      "Let many clients store, swap, pick and move the same few boxes for two minutes, some killed"
          + " in the middle of a request, the server killed (kill -9) at half time; then hold all"
          + " that they were told against the recorded history.",
      "",
      "Exit status 1 if a tube was in two places, a place held two tubes, an acknowledged act is"
          + " lost or a chain of custody broken."
    })
public final class CrowdDrill implements Callable<Integer> {
  private static final int BOXES = 6;
  private static final int TUBES_A_VISIT = 100;
  private static final int VISITS = 4;
  private static final int SHOWN = 5;

  @Option(names = "--clients", defaultValue = "16", description = "At once (default: 16)")
  private int clients;

  @Option(names = "--seconds", defaultValue = "120", description = "Of work (default: 120)")
  private int seconds;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of the clients' choices (default: 1)")
  private long seed;

  @Option(names = "--port", defaultValue = "8095", description = "HTTP port (default: 8095)")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "data-drill-crowd",
      description = "Data folder (default: ./data-drill-crowd)")
  private Path data = Path.of("data-drill-crowd");

  private final List<CrowdAct> acts = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Crowd crowd;
    try (var biobank = start()) {
      crowd = gather(biobank);
      work(biobank, crowd, true);
    }
    try (var biobank = start()) {
      sendAgain(biobank);
      work(biobank, crowd, false);
      var auditor = Person.ofDemo(biobank.address(), "ines.alvarez");
      return report(CrowdCheck.of(biobank.dataSource(), auditor, crowd, acts));
    }
  }

  private LocalBiobank start() throws Exception {
    return LocalBiobank.start(LocalBiobank.Settings.of(port, data));
  }

  private static Crowd gather(LocalBiobank biobank) throws Exception {
    var bench = Person.ofDemo(biobank.address(), "mara.lindqvist");
    var manager = Person.ofDemo(biobank.address(), "jonas.weber");
    var donor = Registration.donor(bench);
    var tubes = new ArrayList<String>();
    for (int i = 0; i < VISITS; i++) {
      tubes.addAll(Registration.plasma(bench, donor, Collections.nCopies(TUBES_A_VISIT, 1)));
    }
    var rooms = new ArrayList<String>();
    for (int i = 0; i < 2; i++) {
      var code = "CROWD-" + Instant.now().toEpochMilli() + "-" + i;
      manager.post(
          "containers",
          Map.of(
              "type",
              "ROOM",
              "code",
              code,
              "name",
              "Cold room",
              "site",
              "HDB",
              "setPointCelsius",
              -80,
              "levels",
              List.of()),
          201);
      rooms.add(code);
    }
    return new Crowd(EmptyBoxes.add(biobank.dataSource(), BOXES), tubes, rooms);
  }

  private void work(LocalBiobank biobank, Crowd crowd, boolean killed) throws Exception {
    var half = Duration.ofSeconds(seconds).dividedBy(2);
    var until = Instant.now().plus(killed ? half.multipliedBy(2) : half);
    var crew = new ArrayList<CrowdClient>();
    for (int i = 0; i < clients; i++) {
      crew.add(new CrowdClient(biobank.address(), crowd, until, seed * 1_000 + acts.size() + i));
    }
    var threads = Executors.newFixedThreadPool(clients);
    try {
      var ends = crew.stream().map(threads::submit).toList();
      if (killed) {
        Thread.sleep(half.toMillis());
        biobank.kill(Part.SERVER);
      }
      for (var end : ends) {
        end.get(half.toSeconds() + 120, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    crew.forEach(client -> acts.addAll(client.acts()));
  }

  /** What the server was killed under: done once, or refused because the box has changed since. */
  private void sendAgain(LocalBiobank biobank) {
    var person = Person.ofDemo(biobank.address(), "jonas.weber");
    int done = 0;
    int refused = 0;
    for (var act : List.copyOf(acts)) {
      if (act.answer().equals("server killed")) {
        var started = Instant.now();
        try {
          person.send(act.change(), 200);
          done++;
          acts.add(
              new CrowdAct(
                  act.kind(),
                  act.change(),
                  act.places(),
                  act.started(),
                  Instant.now(),
                  CrowdAct.Outcome.ACKNOWLEDGED,
                  ""));
        } catch (NotAsMeant no) {
          refused++;
          acts.add(
              new CrowdAct(
                  act.kind(),
                  act.change(),
                  act.places(),
                  started,
                  Instant.now(),
                  CrowdAct.Outcome.REFUSED,
                  no.slug()));
        }
      }
    }
    System.out.printf(
        "  On their way when the server was killed, sent again: %d done, %d refused%n",
        done, refused);
  }

  private int report(Map<String, List<String>> findings) {
    var counts = new TreeMap<String, Integer>();
    for (var act : acts) {
      counts.merge(
          "%-9s %-12s %s"
              .formatted(act.kind(), act.outcome().name().toLowerCase(Locale.ROOT), act.answer()),
          1,
          Integer::sum);
    }
    System.out.printf("%n%d clients, %d acts%n", clients, acts.size());
    counts.forEach((what, count) -> System.out.printf("  %6d  %s%n", count, what));
    System.out.println();
    findings.forEach(
        (rule, broken) -> {
          System.out.printf(
              "%-42s %s%n", rule, broken.isEmpty() ? "holds" : broken.size() + " times broken");
          broken.stream().limit(SHOWN).forEach(finding -> System.out.println("    " + finding));
        });
    return findings.values().stream().allMatch(List::isEmpty) ? 0 : 1;
  }
}

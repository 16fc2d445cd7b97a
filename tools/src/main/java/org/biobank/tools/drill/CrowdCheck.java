package org.biobank.tools.drill;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.biobank.shared.Database;
import org.biobank.tools.client.Person;

/**
 * Holds what the clients were told against the recorded history: replays every chain, and looks
 * whether any moment had a tube in two places, a place with two tubes, or lacks what was
 * acknowledged.
 */
final class CrowdCheck {
  /** Between the clock of the client's thread and the server's, on one machine. */
  private static final Duration CLOCKS = Duration.ofMillis(20);

  /**
   * One event of a chain.
   *
   * @param until the next one's time
   */
  record Stay(
      String subject, int sequence, Instant from, Instant until, String cameFrom, String place) {

    /** The last of its chain. */
    static Stay last(String subject, int sequence, Instant from, String cameFrom, String place) {
      return new Stay(subject, sequence, from, Instant.MAX, cameFrom, place);
    }

    private Stay endedAt(Instant time) {
      return new Stay(subject, sequence, from, time, cameFrom, place);
    }
  }

  private final Map<String, List<Stay>> chains = new TreeMap<>();
  private final Map<String, String> placedAt = new HashMap<>();
  private final Map<String, List<String>> findings = new LinkedHashMap<>();

  private CrowdCheck() {}

  /** What is wrong, by the rule that is broken; all rules are named. */
  static Map<String, List<String>> of(
      DataSource database, Person auditor, Crowd crowd, List<CrowdAct> acts) throws SQLException {
    var check = new CrowdCheck();
    check.load(database);
    check.replay(crowd.tubes(), acts);
    check.chainsHold(auditor, crowd);
    return check.findings;
  }

  /**
   * What is wrong with a history.
   *
   * @param events of each subject in their order
   * @param placedAt where tubes stand now
   */
  static Map<String, List<String>> of(
      List<Stay> events, Map<String, String> placedAt, List<CrowdAct> acts) {
    var check = new CrowdCheck();
    events.forEach(check::add);
    check.placedAt.putAll(placedAt);
    check.replay(List.copyOf(check.chains.keySet()), acts);
    return check.findings;
  }

  private void replay(List<String> tubes, List<CrowdAct> acts) {
    noTubeTeleports();
    noPlaceHasTwoTubes();
    chainsEndWhereTubesStand(tubes);
    nothingAcknowledgedIsLost(acts);
  }

  private void load(DataSource database) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      try (var rows =
          statement.executeQuery(
              """
              SELECT COALESCE(s.barcode, c.code), e.sequence, e.recorded_at, e.from_place, e.to_place
              FROM custody_event e
              LEFT JOIN specimen s ON s.id = e.subject_id
              LEFT JOIN container c ON c.id = e.subject_id
              WHERE s.id IS NOT NULL OR c.id IS NOT NULL
              ORDER BY e.subject_id, e.sequence
              """)) {
        while (rows.next()) {
          add(
              Stay.last(
                  rows.getString(1),
                  rows.getInt(2),
                  Database.instant(rows, 3),
                  String.valueOf(rows.getString(4)),
                  rows.getString(5)));
        }
      }
      try (var rows =
          statement.executeQuery(
              """
              SELECT s.barcode, CONCAT('box:', c.code, '/', CHAR(65 + p.row_index USING ascii), p.column_index + 1)
              FROM placement p JOIN specimen s ON s.id = p.specimen_id JOIN container c ON c.id = p.container_id
              """)) {
        while (rows.next()) {
          placedAt.put(rows.getString(1), rows.getString(2));
        }
      }
    }
  }

  private void add(Stay stay) {
    var chain = chains.computeIfAbsent(stay.subject(), code -> new ArrayList<>());
    if (!chain.isEmpty()) {
      chain.add(chain.remove(chain.size() - 1).endedAt(stay.from()));
    }
    chain.add(stay);
  }

  /** A chain is one path through time: no gap in it, and each event starts where the last ended. */
  private void noTubeTeleports() {
    var found = rule("no tube in two places");
    for (var chain : chains.values()) {
      for (int i = 0; i < chain.size(); i++) {
        var stay = chain.get(i);
        if (stay.sequence() != i + 1) {
          found.add(stay.subject() + " lacks event " + (i + 1));
        } else if (i > 0 && !stay.cameFrom().equals(chain.get(i - 1).place())) {
          found.add(
              stay.subject()
                  + " comes from "
                  + stay.cameFrom()
                  + ", was at "
                  + chain.get(i - 1).place());
        }
      }
    }
  }

  private void noPlaceHasTwoTubes() {
    var found = rule("no place with two tubes");
    var byPlace = new HashMap<String, List<Stay>>();
    for (var chain : chains.values()) {
      for (var stay : chain) {
        if (stay.place().startsWith("box:")) {
          byPlace.computeIfAbsent(stay.place(), place -> new ArrayList<>()).add(stay);
        }
      }
    }
    for (var stays : byPlace.values()) {
      stays.sort(Comparator.comparing(Stay::from).thenComparing(Stay::until));
      for (int i = 1; i < stays.size(); i++) {
        var before = stays.get(i - 1);
        var after = stays.get(i);
        if (before.until().isAfter(after.from())) {
          found.add(
              "%s and %s both at %s from %s"
                  .formatted(before.subject(), after.subject(), after.place(), after.from()));
        }
      }
    }
  }

  private void chainsEndWhereTubesStand(List<String> tubes) {
    var found = rule("every chain ends where the tube stands");
    for (var tube : tubes) {
      var chain = chains.getOrDefault(tube, List.of());
      var end = chain.isEmpty() ? "nowhere" : chain.get(chain.size() - 1).place();
      var stands = placedAt.getOrDefault(tube, "bench:HDB");
      if (!end.equals(stands)) {
        found.add(tube + " stands at " + stands + ", its chain ends at " + end);
      }
    }
  }

  /** What a client was told to be so was so at some moment of its act. */
  private void nothingAcknowledgedIsLost(List<CrowdAct> acts) {
    var found = rule("no acknowledged act is lost");
    for (var act : acts) {
      if (act.outcome() == CrowdAct.Outcome.ACKNOWLEDGED) {
        act.places().entrySet().stream()
            .filter(told -> !wasSo(told.getKey(), told.getValue(), act))
            .forEach(told -> found.add(act.kind() + " at " + act.ended() + ": " + told));
      }
    }
  }

  private boolean wasSo(String subject, String place, CrowdAct act) {
    return chains.getOrDefault(subject, List.of()).stream()
        .anyMatch(
            stay ->
                stay.place().equals(place)
                    && !stay.from().isAfter(act.ended().plus(CLOCKS))
                    && !stay.until().isBefore(act.started().minus(CLOCKS)));
  }

  /** By the product's own check, hashes included. */
  private void chainsHold(Person auditor, Crowd crowd) {
    var found = rule("every custody chain unbroken");
    for (var tube : crowd.tubes()) {
      var checked = auditor.get("specimens/" + tube + "/custody").path("verification");
      if (!"VERIFIED".equals(checked.path("status").asText())) {
        found.add(tube + ": " + checked);
      }
    }
  }

  private List<String> rule(String name) {
    return findings.computeIfAbsent(name, rule -> new ArrayList<>());
  }
}

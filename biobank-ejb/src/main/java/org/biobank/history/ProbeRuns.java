package org.biobank.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.Json;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * How warm probes found it where something was. Two readings at most half an hour apart speak for
 * the time between them. Two queries, whatever the number of places and readings.
 */
@ApplicationScoped
class ProbeRuns {
  private static final int GAP_SECONDS = 1_800;

  private static final String PLACES =
      """
      WITH place AS (
        SELECT * FROM JSON_TABLE(:rows, '$[*]' COLUMNS (
          piece INT PATH '$[0]', nearness INT PATH '$[1]', container_id CHAR(36) PATH '$[2]',
          shipment VARCHAR(40) PATH '$[3]', from_at DATETIME(6) PATH '$[4]', until_at DATETIME(6) PATH '$[5]')) j),
      measured AS (
        SELECT p.piece, p.nearness, a.probe_id, GREATEST(p.from_at, a.from_at) AS from_at,
               LEAST(p.until_at, COALESCE(a.until_at, p.until_at)) AS until_at
        FROM place p
        JOIN probe_assignment a ON (a.container_id = p.container_id OR a.shipment_code = p.shipment)
          AND a.from_at < p.until_at AND (a.until_at IS NULL OR a.until_at > p.from_at))
      """;

  private static final String ASSIGNED = PLACES + "SELECT piece, from_at, until_at FROM measured";

  /** Readings in pairs of neighbours; pairs that touch are a run. */
  private static final String RUNS =
      PLACES
          + """
          , step AS (
            SELECT m.piece, m.nearness, m.probe_id, m.from_at, m.until_at, r.read_at, r.celsius,
                   LEAD(r.read_at) OVER following AS next_at, LEAD(r.celsius) OVER following AS next_celsius
            FROM measured m
            JOIN reading r ON r.probe_id = m.probe_id AND r.read_at >= m.from_at - INTERVAL :gap SECOND
              AND r.read_at <= m.until_at + INTERVAL :gap SECOND
            WINDOW following AS (PARTITION BY m.piece, m.nearness, m.probe_id, m.from_at ORDER BY r.read_at)),
          pair AS (
            SELECT s.*, GREATEST(s.read_at, s.from_at) AS since, LEAST(s.next_at, s.until_at) AS upto
            FROM step s
            WHERE s.next_at > s.from_at AND s.read_at < s.until_at
              AND TIMESTAMPDIFF(SECOND, s.read_at, s.next_at) <= :gap),
          linked AS (
            SELECT p.*, p.read_at <> COALESCE(LAG(p.next_at) OVER before_it, '1000-01-01') AS begins
            FROM pair p
            WINDOW before_it AS (PARTITION BY p.piece, p.nearness, p.probe_id, p.from_at ORDER BY p.read_at)),
          numbered AS (
            SELECT l.*, SUM(l.begins) OVER (
              PARTITION BY l.piece, l.nearness, l.probe_id, l.from_at ORDER BY l.read_at) AS run
            FROM linked l)
          SELECT n.piece, n.nearness, MIN(n.since) AS from_at, MAX(n.upto) AS until_at,
                 MIN(LEAST(n.celsius, n.next_celsius)) AS min, MAX(GREATEST(n.celsius, n.next_celsius)) AS max,
                 ROUND(SUM((n.celsius + n.next_celsius) / 2 * TIMESTAMPDIFF(MICROSECOND, n.since, n.upto))
                   / SUM(TIMESTAMPDIFF(MICROSECOND, n.since, n.upto)), 2) AS mean,
                 COUNT(*) + 1 AS readings
          FROM numbered n
          GROUP BY n.piece, n.nearness, n.probe_id, n.from_at, n.run
          """;

  @Inject private Database database;

  /** A run as the query gives it. */
  public record RunRow(
      int piece,
      int nearness,
      Instant fromAt,
      Instant untilAt,
      BigDecimal min,
      BigDecimal max,
      BigDecimal mean,
      long readings) {
    Run run() {
      return new Run(new Span(fromAt, untilAt), min, mean, max, readings);
    }
  }

  /** When a probe was there. */
  public record AssignedRow(int piece, Instant fromAt, Instant untilAt) {}

  /**
   * Where to look for probes.
   *
   * @param containers nearest first: the first with readings counts
   * @param shipment the probe that travels with it
   */
  record Asked(Span span, List<UUID> containers, Optional<String> shipment) {}

  /** In the order asked. */
  List<Measured> of(List<Asked> pieces) {
    var rows = rows(pieces);
    if (rows.isEmpty()) {
      return pieces.stream().map(piece -> Measured.NOTHING).toList();
    }
    var text = written(rows);
    var assigned = assigned(text);
    var runs = assigned.isEmpty() ? List.<RunRow>of() : runs(text);
    var measured = new ArrayList<Measured>();
    for (int i = 0; i < pieces.size(); i++) {
      measured.add(measured(i, runs, assigned));
    }
    return measured;
  }

  private static Measured measured(int piece, List<RunRow> runs, List<AssignedRow> assigned) {
    var mine = runs.stream().filter(row -> row.piece() == piece).toList();
    int nearest = mine.stream().mapToInt(RunRow::nearness).min().orElse(0);
    return new Measured(
        Run.joined(
            mine.stream().filter(row -> row.nearness() == nearest).map(RunRow::run).toList()),
        assigned.stream()
            .filter(row -> row.piece() == piece)
            .flatMap(row -> Span.between(row.fromAt(), row.untilAt()).stream())
            .toList());
  }

  private List<RunRow> runs(String rows) {
    return database.on(
        handle ->
            handle
                .createQuery(RUNS)
                .bind("rows", rows)
                .bind("gap", GAP_SECONDS)
                .map(ConstructorMapper.of(RunRow.class))
                .list());
  }

  private List<AssignedRow> assigned(String rows) {
    return database.on(
        handle ->
            handle
                .createQuery(ASSIGNED)
                .bind("rows", rows)
                .map(ConstructorMapper.of(AssignedRow.class))
                .list());
  }

  private static List<List<Object>> rows(List<Asked> pieces) {
    var rows = new ArrayList<List<Object>>();
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      for (int nearness = 0; nearness < piece.containers().size(); nearness++) {
        rows.add(row(i, nearness, piece.containers().get(nearness).toString(), "", piece));
      }
      int number = i;
      piece.shipment().ifPresent(code -> rows.add(row(number, 0, "", code, piece)));
    }
    return rows;
  }

  private static List<Object> row(
      int piece, int nearness, String container, String shipment, Asked asked) {
    return List.of(
        piece,
        nearness,
        container,
        shipment,
        Database.utc(asked.span().from()).toString(),
        Database.utc(asked.span().until()).toString());
  }

  private static String written(List<List<Object>> rows) {
    try {
      return Json.MAPPER.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers and texts make JSON", e);
    }
  }
}

package org.biobank.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.Json;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Counts in the database how long probes were in which band. Between two readings at most half an
 * hour apart counts the warmer of them; what lies between others is not known. One query, whatever
 * the number of places and readings.
 */
@ApplicationScoped
class Tallies {
  static final int GAP_SECONDS = 1_800;

  private static final String COUNT =
      """
      WITH place AS (
        SELECT * FROM JSON_TABLE(:rows, '$[*]' COLUMNS (
          stretch INT PATH '$[0]', nearness INT PATH '$[1]', container_id CHAR(36) PATH '$[2]',
          shipment VARCHAR(40) PATH '$[3]', from_at DATETIME(6) PATH '$[4]', until_at DATETIME(6) PATH '$[5]')) j),
      measured AS (
        SELECT p.stretch, p.nearness, a.probe_id, GREATEST(p.from_at, a.from_at) AS from_at,
               LEAST(p.until_at, COALESCE(a.until_at, p.until_at)) AS until_at
        FROM place p
        JOIN probe_assignment a ON (a.container_id = p.container_id OR a.shipment_code = p.shipment)
          AND a.from_at < p.until_at AND (a.until_at IS NULL OR a.until_at > p.from_at)),
      step AS (
        SELECT m.stretch, m.nearness, m.probe_id, m.from_at, m.until_at, r.read_at, r.celsius,
               LEAD(r.read_at) OVER following AS next_at, LEAD(r.celsius) OVER following AS next_celsius
        FROM measured m
        JOIN reading r ON r.probe_id = m.probe_id AND r.read_at >= m.from_at - INTERVAL :gap SECOND
          AND r.read_at <= m.until_at + INTERVAL :gap SECOND
        WINDOW following AS (PARTITION BY m.stretch, m.nearness, m.probe_id, m.from_at ORDER BY r.read_at))
      SELECT s.stretch, s.nearness, s.probe_id, %s AS band,
             CAST(ROUND(SUM(TIMESTAMPDIFF(MICROSECOND, GREATEST(s.read_at, s.from_at), LEAST(s.next_at, s.until_at)))
               / 1000000) AS SIGNED) AS seconds
      FROM step s
      WHERE s.next_at > s.from_at AND s.read_at < s.until_at AND TIMESTAMPDIFF(SECOND, s.read_at, s.next_at) <= :gap
      GROUP BY s.stretch, s.nearness, s.probe_id, band
      """
          .formatted(TemperatureBand.indexOf("CEILING(GREATEST(s.celsius, s.next_celsius))"));

  @Inject private Database database;

  /** How long one probe was in one band. */
  public record Row(int stretch, int nearness, UUID probeId, int band, long seconds) {}

  /**
   * Where to look for probes.
   *
   * @param containers nearest first: the first with readings counts
   * @param shipment the probe that travels with it
   */
  record Asked(Instant from, Instant until, List<UUID> containers, Optional<String> shipment) {}

  /** In the order asked. */
  List<BandTally> of(List<Asked> stretches) {
    var tallies = new BandTally[stretches.size()];
    Arrays.fill(tallies, BandTally.NONE);
    var nearest = new HashMap<Integer, Integer>();
    var rows = rows(stretches);
    rows.forEach(row -> nearest.merge(row.stretch(), row.nearness(), Math::min));
    var probes = new HashMap<Integer, Map<UUID, BandTally>>();
    for (var row : rows) {
      if (row.nearness() == nearest.getOrDefault(row.stretch(), 0)) {
        probes
            .computeIfAbsent(row.stretch(), stretch -> new HashMap<>())
            .merge(row.probeId(), BandTally.NONE.plus(row.band(), row.seconds()), BandTally::plus);
      }
    }
    probes.forEach(
        (stretch, byProbe) -> tallies[stretch] = BandTally.warmest(List.copyOf(byProbe.values())));
    return List.of(tallies);
  }

  private List<Row> rows(List<Asked> stretches) {
    var rows = new ArrayList<List<Object>>();
    for (int i = 0; i < stretches.size(); i++) {
      var asked = stretches.get(i);
      for (int nearness = 0; nearness < asked.containers().size(); nearness++) {
        rows.add(row(i, nearness, asked.containers().get(nearness).toString(), "", asked));
      }
      int stretch = i;
      asked.shipment().ifPresent(code -> rows.add(row(stretch, 0, "", code, asked)));
    }
    return rows.isEmpty() ? List.of() : count(rows);
  }

  private static List<Object> row(
      int stretch, int nearness, String container, String shipment, Asked asked) {
    return List.of(
        stretch,
        nearness,
        container,
        shipment,
        Database.utc(asked.from()).toString(),
        Database.utc(asked.until()).toString());
  }

  private List<Row> count(List<List<Object>> rows) {
    try {
      var text = Json.MAPPER.writeValueAsString(rows);
      return database.on(
          handle ->
              handle
                  .createQuery(COUNT)
                  .bind("rows", text)
                  .bind("gap", GAP_SECONDS)
                  .map(ConstructorMapper.of(Row.class))
                  .list());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers and texts make JSON", e);
    }
  }
}

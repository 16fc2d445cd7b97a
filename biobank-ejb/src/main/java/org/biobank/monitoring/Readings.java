package org.biobank.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.shared.Json;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code reading}: added in sets, read in buckets or by the newest. */
@ApplicationScoped
class Readings {
  /** Sent as one JSON text: one statement adds a set, and tells how many were new. */
  private static final String SENT =
      """
      JSON_TABLE(:rows, '$[*]' COLUMNS (
        probe_id CHAR(36) PATH '$[0]', read_at DATETIME(6) PATH '$[1]', celsius DECIMAL(6,2) PATH '$[2]')) j
      """;

  private static final String ADD =
      "INSERT IGNORE INTO reading (probe_id, read_at, celsius) SELECT j.probe_id, j.read_at, j.celsius FROM "
          + SENT;

  private static final String DIFFERING =
      "SELECT COUNT(*) FROM "
          + SENT
          + """
          STRAIGHT_JOIN reading r ON r.probe_id = CAST(j.probe_id AS UUID) AND r.read_at = j.read_at
          WHERE r.celsius <> j.celsius
          """;

  @Inject private Database database;

  /** Those that are known already stay as they are. */
  ReceivedReadings add(List<Reading> readings) {
    var rows = written(readings);
    long added = database.on(handle -> handle.createUpdate(ADD).bind("rows", rows).execute());
    long before = readings.size() - added;
    long differing =
        before == 0
            ? 0
            : database.on(
                handle -> handle.createQuery(DIFFERING).bind("rows", rows).mapTo(Long.class).one());
    return new ReceivedReadings(readings.size(), added, before - differing, differing);
  }

  /** Of each probe, those of the time up to its newest, the oldest first; one query. */
  Map<UUID, List<Reading>> newest(Collection<UUID> probeIds, Duration back) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT r.probe_id, r.read_at AS `at`, r.celsius
                    FROM probe p
                    JOIN reading r ON r.probe_id = p.id AND r.read_at <= p.last_read_at
                      AND r.read_at >= p.last_read_at - INTERVAL :minutes MINUTE
                    WHERE p.id IN (<ids>) ORDER BY r.probe_id, r.read_at
                    """)
                .bind("minutes", back.toMinutes())
                .bindList("ids", List.copyOf(probeIds))
                .map(ConstructorMapper.of(Reading.class))
                .collect(Collectors.groupingBy(Reading::probeId)));
  }

  /** What is asked of the readings in a container. */
  record Window(UUID containerId, Instant from, Instant until, Duration resolution) {}

  /** One row for each stretch of time in which there are readings. */
  List<ReadingSeries.Bucket> buckets(Window window) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT '1970-01-01' + INTERVAL b.bucket * :seconds SECOND AS `at`, b.`min`, b.mean, b.`max`, b.readings
                    FROM (
                      SELECT TIMESTAMPDIFF(SECOND, '1970-01-01', r.read_at) DIV :seconds AS bucket,
                             MIN(r.celsius) AS `min`, ROUND(AVG(r.celsius), 2) AS mean, MAX(r.celsius) AS `max`,
                             COUNT(*) AS readings
                      FROM probe_assignment a
                      JOIN reading r ON r.probe_id = a.probe_id
                        AND r.read_at >= GREATEST(a.from_at, :from)
                        AND r.read_at < LEAST(COALESCE(a.until_at, :until), :until)
                      WHERE a.container_id = :container
                      GROUP BY bucket) b
                    ORDER BY b.bucket
                    """)
                .bind("seconds", window.resolution().toSeconds())
                .bind("container", window.containerId())
                .bind("from", window.from())
                .bind("until", window.until())
                .map(ConstructorMapper.of(ReadingSeries.Bucket.class))
                .list());
  }

  private static String written(List<Reading> readings) {
    var rows =
        readings.stream()
            .map(
                reading ->
                    List.of(
                        reading.probeId().toString(),
                        Database.utc(reading.at()).toString(),
                        reading.celsius().toPlainString()))
            .toList();
    try {
      return Json.MAPPER.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts make JSON", e);
    }
  }
}

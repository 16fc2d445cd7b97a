package org.biobank.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * How long tubes stood at a bench, as their chains of custody and those of what they were made of
 * tell. One query, however many.
 */
@ApplicationScoped
class BenchTimes {
  @Inject private Database database;
  @Inject private Clock clock;

  /** Seconds of one tube. */
  public record Row(UUID specimenId, long seconds) {}

  /** Seconds by specimen; those without a chain are left out. */
  Map<UUID, Long> of(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    Materials.LINE
                        + """
                        , stay AS (
                          SELECT l.specimen_id, l.until_at, e.to_place, e.event_time AS from_at,
                                 COALESCE(LEAD(e.event_time) OVER (PARTITION BY l.specimen_id, l.source_id
                                   ORDER BY e.event_time, e.sequence), :now) AS next_at
                          FROM line l
                          JOIN custody_event e ON e.subject_id = l.source_id AND e.corrects_id IS NULL
                          WHERE l.physical = 1 AND NOT EXISTS (
                            SELECT 1 FROM custody_event w WHERE w.subject_id = l.source_id AND w.corrects_id = e.id))
                        SELECT specimen_id, CAST(ROUND(SUM(IF(to_place LIKE 'bench:%', GREATEST(0, TIMESTAMPDIFF(
                                 MICROSECOND, from_at, LEAST(next_at, COALESCE(until_at, next_at)))), 0)) / 1000000) AS SIGNED)
                                 AS seconds
                        FROM stay GROUP BY specimen_id
                        """)
                .bindList("ids", List.copyOf(ids))
                .bind("now", clock.instant())
                .map(ConstructorMapper.of(Row.class))
                .collect(Collectors.toMap(Row::specimenId, Row::seconds)));
  }
}

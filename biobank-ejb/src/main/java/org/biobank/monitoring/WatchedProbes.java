package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Which probe is watched by which rule: that of the nearest container around it that states one.
 */
@ApplicationScoped
class WatchedProbes {
  private static final String SELECT =
      """
      WITH RECURSIVE around AS (
        SELECT a.probe_id, a.container_id, a.from_at, c.id AS step_id, c.parent_id
        FROM probe_assignment a JOIN container c ON c.id = a.container_id
        WHERE a.from_at <= :now AND (a.until_at IS NULL OR a.until_at > :now) AND %s
        UNION ALL
        SELECT a.probe_id, a.container_id, a.from_at, c.id, c.parent_id
        FROM around a JOIN container c ON c.id = a.parent_id
        WHERE NOT EXISTS (SELECT 1 FROM alarm_rule r WHERE r.container_id = a.step_id))
      SELECT a.probe_id, a.container_id, a.from_at AS since, p.last_read_at, r.alarm_low, r.warning_low, r.warning_high,
             r.alarm_high, r.hysteresis, r.delay_minutes, r.silent_minutes, r.fill_percent
      FROM around a
      JOIN alarm_rule r ON r.container_id = a.step_id
      JOIN probe p ON p.id = a.probe_id
      """;

  @Inject private Database database;

  List<WatchedProbe> of(Collection<UUID> probeIds, Instant now) {
    if (probeIds.isEmpty()) {
      return List.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(SELECT.formatted("a.probe_id IN (<ids>)"))
                .bindList("ids", List.copyOf(probeIds))
                .bind("now", now)
                .map(ConstructorMapper.of(WatchedProbe.Row.class))
                .map(WatchedProbe.Row::watched)
                .list());
  }

  List<WatchedProbe> all(Instant now) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT.formatted("TRUE"))
                .bind("now", now)
                .map(ConstructorMapper.of(WatchedProbe.Row.class))
                .map(WatchedProbe.Row::watched)
                .list());
  }
}

package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Scope;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Alarms as people see them. */
@ApplicationScoped
class AlarmLines {
  private static final String SELECT =
      """
      SELECT a.id, c.code AS container, c.name AS container_name, s.code AS site, p.code AS probe, a.kind, a.severity,
             a.state, a.began_at AS since, a.raised_at, a.worst_value AS worst, a.expected, a.acknowledged_at,
             u.username AS acknowledged_by, a.reason, a.ended_at
      FROM alarm a
      JOIN container c ON c.id = a.container_id
      JOIN site s ON s.id = c.site_id
      LEFT JOIN probe p ON p.id = a.probe_id
      LEFT JOIN app_user u ON u.id = a.acknowledged_by
      WHERE %s ORDER BY a.raised_at DESC, a.id DESC LIMIT %d
      """;

  @Inject private Database database;

  /**
   * @throws NotFound if there is none of this id
   */
  AlarmLine get(UUID id) {
    return list("a.id = :id", Map.of("id", id), 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("alarm", id.toString()));
  }

  /** What a list is narrowed to. */
  record Filter(Optional<AlarmState> state, Optional<AlarmCursor> after) {}

  List<AlarmLine> within(Scope scope, Filter filter, int limit) {
    Map<String, Object> binds = new HashMap<>(scope.binds());
    var conditions = new ArrayList<>(List.of(scope.condition("c.site_id")));
    filter
        .state()
        .ifPresent(
            state -> {
              conditions.add("a.state = :state");
              binds.put("state", state.name());
            });
    filter
        .after()
        .ifPresent(
            last -> {
              conditions.add(
                  "(a.raised_at < :afterTime OR (a.raised_at = :afterTime AND a.id < :afterId))");
              binds.put("afterTime", last.raisedAt());
              binds.put("afterId", last.id());
            });
    return list(String.join(" AND ", conditions), binds, limit);
  }

  private List<AlarmLine> list(String condition, Map<String, ?> binds, int limit) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT.formatted(condition, limit))
                .bindMap(binds)
                .map(ConstructorMapper.of(AlarmLine.class))
                .list());
  }
}

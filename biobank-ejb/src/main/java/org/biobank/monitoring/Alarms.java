package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.identity.Actor;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code alarm}. Two nodes that raise the same one meet at its open key. */
@ApplicationScoped
class Alarms {
  private static final String RAISE =
      """
      INSERT IGNORE INTO alarm (id, container_id, probe_id, kind, severity, state, open_key, began_at, raised_at,
                                worst_value, expected)
      VALUES (?, ?, ?, ?, ?, 'RAISED', ?, ?, ?, ?, ?)
      """;

  @Inject private Database database;

  /** Of these probes; locked until the end of the transaction. */
  List<OpenAlarm> openOf(Collection<UUID> probeIds) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, probe_id, kind, severity, worst_value AS worst FROM alarm
                    WHERE state <> 'ENDED' AND open_key IN (<keys>) FOR UPDATE
                    """)
                .bindList("keys", probeIds.stream().flatMap(Alarms::keys).toList())
                .map(ConstructorMapper.of(OpenAlarm.class))
                .list());
  }

  /** Probes of which something is open; nothing is locked. */
  Set<UUID> probesOfOpen() {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT probe_id FROM alarm WHERE open_key IS NOT NULL AND probe_id IS NOT NULL
                    """)
                .mapTo(UUID.class)
                .set());
  }

  /** Of containers that are too full, by container; locked until the end of the transaction. */
  Map<UUID, OpenAlarm> openFills() {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, container_id AS probe_id, kind, severity, worst_value AS worst FROM alarm
                    WHERE kind = 'FILL' AND open_key LIKE 'FILL:%' FOR UPDATE
                    """)
                .map(ConstructorMapper.of(OpenAlarm.class))
                .collect(Collectors.toMap(OpenAlarm::probeId, Function.identity())));
  }

  private static Stream<String> keys(UUID probeId) {
    return Stream.of(AlarmKind.TOO_WARM, AlarmKind.TOO_COLD, AlarmKind.NO_SIGNAL)
        .map(kind -> kind + ":" + probeId);
  }

  void write(AlarmChanges changes) {
    var now = Database.utc(changes.now());
    database.batch(
        RAISE,
        changes.raised(),
        (insert, raised) -> {
          insert.setObject(1, Ids.next());
          insert.setObject(2, raised.containerId());
          insert.setObject(3, raised.probeId().orElse(null));
          insert.setString(4, raised.kind().name());
          insert.setString(5, raised.severity().name());
          insert.setString(6, raised.openKey());
          insert.setObject(7, Database.utc(raised.since()));
          insert.setObject(8, now);
          insert.setBigDecimal(9, raised.worst().orElse(null));
          insert.setBoolean(10, raised.expected());
        });
    worse("UPDATE alarm SET worst_value = ? WHERE id = ?", changes.worse());
    worse(
        "UPDATE alarm SET worst_value = ?, severity = 'ALARM', state = 'RAISED' WHERE id = ?",
        changes.escalated());
    database.batch(
        "UPDATE alarm SET state = 'ENDED', open_key = NULL, ended_at = ? WHERE id = ? AND state <>"
            + " 'ENDED'",
        changes.ended(),
        (update, id) -> {
          update.setObject(1, now);
          update.setObject(2, id);
        });
  }

  private void worse(String sql, Collection<AlarmChanges.Worse> alarms) {
    database.batch(
        sql,
        alarms,
        (update, alarm) -> {
          update.setBigDecimal(1, alarm.worst());
          update.setObject(2, alarm.alarmId());
        });
  }

  /** All of a probe: it is no longer where they were raised. */
  void endOf(UUID probeId, Instant now) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE alarm SET state = 'ENDED', open_key = NULL, ended_at = :now
                    WHERE probe_id = :probe AND state <> 'ENDED'
                    """)
                .bind("now", now)
                .bind("probe", probeId)
                .execute());
  }

  void acknowledge(UUID id, AlarmStep step, String reason, Actor actor, Instant now) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE alarm SET state = :state, reason = :reason, acknowledged_by = :actor, acknowledged_at = :now
                    WHERE id = :id
                    """)
                .bind("state", step.to().name())
                .bind("reason", reason)
                .bind("actor", actor.id())
                .bind("now", now)
                .bind("id", id)
                .execute());
  }

  /** Containers of alarms that were raised while something was planned, and are still open. */
  Set<UUID> expectedIn() {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT container_id FROM alarm WHERE state <> 'ENDED' AND expected")
                .mapTo(UUID.class)
                .set());
  }

  /** What was planned is over, and the alarms are still there. */
  void unexpect(Collection<UUID> containerIds) {
    database.batch(
        "UPDATE alarm SET expected = FALSE WHERE container_id = ? AND state <> 'ENDED'",
        containerIds,
        (update, id) -> update.setObject(1, id));
  }
}

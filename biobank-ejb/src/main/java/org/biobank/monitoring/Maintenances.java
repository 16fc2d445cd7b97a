package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code maintenance}. */
@ApplicationScoped
class Maintenances {
  private static final String SELECT =
      """
      SELECT m.id, c.code AS container, m.kind, m.planned_from AS `from`, m.planned_until AS `until`, m.ended_at, m.note,
             u.username AS recorded_by, m.recorded_at
      FROM maintenance m
      JOIN container c ON c.id = m.container_id
      JOIN app_user u ON u.id = m.recorded_by
      WHERE %s ORDER BY m.planned_from DESC, m.id LIMIT %d
      """;

  @Inject private Database database;

  UUID add(UUID containerId, MaintenanceInput input, Actor actor, Instant now) {
    var id = Ids.next();
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO maintenance (id, container_id, kind, planned_from, planned_until, note, recorded_by,
                                             recorded_at)
                    VALUES (:id, :container, :kind, :from, :until, :note, :actor, :now)
                    """)
                .bind("id", id)
                .bind("container", containerId)
                .bind("kind", input.kind().name())
                .bind("from", input.from())
                .bind("until", input.until())
                .bind("note", input.note().orElse(null))
                .bind("actor", actor.id())
                .bind("now", now)
                .execute());
    return id;
  }

  /**
   * @throws NotFound if there is none of this id
   */
  MaintenanceLine get(UUID id) {
    return list("m.id = :id", Map.of("id", id), 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("maintenance record", id.toString()));
  }

  /** Of one container itself, the latest first. */
  List<MaintenanceLine> of(UUID containerId, int limit) {
    return list("m.container_id = :container", Map.of("container", containerId), limit);
  }

  void end(UUID id, Instant now) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE maintenance SET ended_at = :now
                    WHERE id = :id AND ended_at IS NULL AND planned_until > :now
                    """)
                .bind("now", now)
                .bind("id", id)
                .execute());
  }

  /** Those of these containers for which, or for one around which, something is planned now. */
  Set<UUID> covering(Collection<UUID> containerIds, Instant now) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    WITH RECURSIVE around AS (
                      SELECT c.id AS inner_id, c.id, c.parent_id FROM container c WHERE c.id IN (<ids>)
                      UNION ALL
                      SELECT a.inner_id, c.id, c.parent_id FROM around a JOIN container c ON c.id = a.parent_id)
                    SELECT DISTINCT a.inner_id FROM around a JOIN maintenance m ON m.container_id = a.id
                    WHERE m.planned_from <= :now AND COALESCE(m.ended_at, m.planned_until) > :now
                    """)
                .bindList("ids", List.copyOf(containerIds))
                .bind("now", now)
                .mapTo(UUID.class)
                .set());
  }

  private List<MaintenanceLine> list(String condition, Map<String, ?> binds, int limit) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT.formatted(condition, limit))
                .bindMap(binds)
                .map(ConstructorMapper.of(MaintenanceLine.class))
                .list());
  }
}

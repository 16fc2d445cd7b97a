package org.biobank.evacuation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.biobank.shared.NotFound;
import org.biobank.storage.container.ContainerFacts;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The rows of {@code evacuation}. Who changes one locks it first; others wait. */
@ApplicationScoped
class Evacuations {
  @Inject private Database database;

  /**
   * @throws EvacuationOpen if the container is being emptied already
   */
  UUID add(ContainerFacts container, EvacuationInput input, Actor actor, Instant now) {
    var id = Ids.next();
    try {
      database.on(
          handle ->
              handle
                  .createUpdate(
                      """
                      INSERT INTO evacuation (id, container_id, state, load_units, reason, planned_by, planned_at,
                                              open_key)
                      VALUES (:id, :container, 'OPEN', :load, :reason, :actor, :now, :container)
                      """)
                  .bind("id", id)
                  .bind("container", container.id())
                  .bind("load", input.loadOrUsual())
                  .bind("reason", input.reason().orElse(null))
                  .bind("actor", actor.id())
                  .bind("now", now)
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new EvacuationOpen(container.code());
      }
      throw e;
    }
    return id;
  }

  /**
   * What is being emptied. Looked up in a transaction of its own: the one that is running still
   * sees all as it is when it has its locks.
   *
   * @throws NotFound if there is none of this id
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Barcode emptied(UUID id) {
    return new Barcode(get(id).container());
  }

  /** As {@link #get}, locked until the end of the transaction. */
  Evacuation lock(UUID id) {
    database.on(
        handle ->
            handle
                .createQuery("SELECT id FROM evacuation WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
    return get(id);
  }

  /**
   * @throws NotFound if there is none of this id
   */
  Evacuation get(UUID id) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT e.id, e.container_id, c.code AS container, c.site_id, s.code AS site, e.state, e.load_units,
                           e.reason, u.username AS planned_by, e.planned_at, e.ended_at
                    FROM evacuation e
                    JOIN container c ON c.id = e.container_id
                    JOIN site s ON s.id = c.site_id
                    JOIN app_user u ON u.id = e.planned_by
                    WHERE e.id = :id
                    """)
                .bind("id", id)
                .map(ConstructorMapper.of(Evacuation.class))
                .findOne()
                .orElseThrow(() -> new NotFound("evacuation", id.toString())));
  }

  void planned(UUID id, Actor actor, Instant now) {
    change("planned_by = :actor, planned_at = :now", id, actor, now);
  }

  void end(UUID id, Actor actor, Instant now) {
    change("state = 'ENDED', open_key = NULL, ended_at = :now", id, actor, now);
  }

  private void change(String assignments, UUID id, Actor actor, Instant now) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    "UPDATE evacuation SET version = version + 1, "
                        + assignments
                        + " WHERE id = :id")
                .bind("id", id)
                .bind("actor", actor.id())
                .bind("now", now)
                .execute());
  }
}

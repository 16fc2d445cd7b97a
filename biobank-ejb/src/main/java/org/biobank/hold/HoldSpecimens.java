package org.biobank.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.specimen.SpecimenStatus;

/**
 * For other subjects' use cases: holds on specimens, and their end. A specimen is free again when
 * every hold on it has ended.
 */
@ApplicationScoped
public class HoldSpecimens {
  @Inject private Database database;
  @Inject private ChangeSpecimens change;

  /** Those of them that something holds. One query. */
  @Transactional
  public Set<UUID> held(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT specimen_id FROM specimen_hold
                    WHERE released_at IS NULL AND specimen_id IN (<ids>)
                    """)
                .bindList("ids", List.copyOf(ids))
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(Collection<UUID> ids, HoldReason reason, Instant at) {
    if (!ids.isEmpty()) {
      change.status(ids, SpecimenStatus.ON_HOLD);
      add(ids, reason, at);
    }
  }

  /** As {@link #hold}, but what is missing stays so, and is held once it is found. */
  void holdEvenIfMissing(Collection<UUID> ids, HoldReason reason, Instant at) {
    if (!ids.isEmpty()) {
      change.heldUnlessMissing(ids);
      add(ids, reason, at);
    }
  }

  /** A hold that a person places or ends. */
  record ByHand(HoldReason reason, String note, UUID actorId, Instant at) {}

  /** As {@link #holdEvenIfMissing}, by a person and with their words. */
  void holdByHand(Collection<UUID> ids, ByHand hold) {
    change.heldUnlessMissing(ids);
    var at = Database.utc(hold.at());
    database.batch(
        "INSERT INTO specimen_hold (id, specimen_id, reason, placed_at, note, placed_by) VALUES (?,"
            + " ?, ?, ?, ?, ?)",
        ids,
        (insert, id) -> {
          insert.setObject(1, Ids.next());
          insert.setObject(2, id);
          insert.setString(3, hold.reason().name());
          insert.setObject(4, at);
          insert.setString(5, hold.note());
          insert.setObject(6, hold.actorId());
        });
  }

  /** Ends the holds of one reason; what nothing else holds is free. */
  void releaseByHand(Collection<UUID> ids, ByHand release) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE specimen_hold SET released_at = :at, released_by = :actorId, release_note = :note
                    WHERE specimen_id IN (<ids>) AND reason = :reason AND released_at IS NULL
                    """)
                .bind("at", release.at())
                .bind("actorId", release.actorId())
                .bind("note", release.note())
                .bind("reason", release.reason().name())
                .bindList("ids", List.copyOf(ids))
                .execute());
    change.freeUnlessHeld(ids);
  }

  private void add(Collection<UUID> ids, HoldReason reason, Instant at) {
    database.on(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO specimen_hold (id, specimen_id, reason, placed_at)
                  VALUES (:id, :specimen, :reason, :at)
                  """);
          for (var id : ids) {
            batch.bind("id", Ids.next()).bind("specimen", id);
            batch.bind("reason", reason.name()).bind("at", at).add();
          }
          return batch.execute();
        });
  }

  /** Ends the holds of one reason; the specimen's status is the caller's. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(UUID id, HoldReason reason, Instant at) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE specimen_hold SET released_at = :at
                    WHERE specimen_id = :id AND reason = :reason AND released_at IS NULL
                    """)
                .bind("id", id)
                .bind("reason", reason.name())
                .bind("at", at)
                .execute());
  }
}

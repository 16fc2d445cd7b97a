package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.biobank.shared.Database;

/** Events that are committed and have no leaf yet: {@code custody_pending}, filled by a trigger. */
@ApplicationScoped
class PendingEvents {
  @Inject private Database database;
  @Inject private CustodyEvents events;

  /**
   * Takes the sequencer's row for the rest of the transaction, unless another node has it. A write
   * that two nodes of a Galera cluster both think theirs fails at the log's own keys.
   */
  boolean lock() {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT id FROM custody_sequencer FOR UPDATE SKIP LOCKED")
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  /** The next ones, in the order of the log: an event never stands before one it follows on. */
  List<RecordedEvent> next(int limit) {
    return events.list(
        """
        JOIN (SELECT recorded_at AS at, sequence AS nth, event_id FROM custody_pending
              ORDER BY recorded_at, sequence, event_id LIMIT :limit) p ON p.event_id = id
        ORDER BY p.at, p.nth, p.event_id
        """,
        query -> query.bind("limit", limit));
  }

  void remove(List<RecordedEvent> integrated) {
    database.batch(
        "DELETE FROM custody_pending WHERE recorded_at = ? AND sequence = ? AND event_id = ?",
        integrated,
        (delete, recorded) -> {
          delete.setObject(1, Database.utc(recorded.event().recordedAt()));
          delete.setInt(2, recorded.event().sequence());
          delete.setObject(3, recorded.event().id());
        });
  }

  int removeLogged() {
    return database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE p FROM custody_pending p JOIN custody_leaf l ON l.event_id = p.event_id
                    """)
                .execute());
  }
}

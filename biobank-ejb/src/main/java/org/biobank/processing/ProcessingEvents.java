package org.biobank.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.LockConflict;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What was done to which tubes: added and read, nothing else. */
@ApplicationScoped
class ProcessingEvents {
  private static final String OF_TUBES =
      """
      SELECT t.specimen_id, t.sequence, t.corrects_id, %s
      FROM processing_event_specimen t JOIN processing_event e ON e.id = t.event_id
      """
          .formatted(EventColumns.of("e"));

  @Inject private Database database;

  /**
   * The tubes of new events. Two statements, however many.
   *
   * @throws LockConflict if somebody else recorded something of one of the tubes meanwhile
   */
  void add(Collection<ProcessingEvent> events, List<TubeEvent> tubes) {
    try {
      database.batch(EventColumns.INSERT, events, EventColumns::bind);
      database.batch(
          """
          INSERT INTO processing_event_specimen (specimen_id, sequence, event_id, corrects_id)
          VALUES (?, ?, ?, ?)
          """,
          tubes,
          (insert, tube) -> {
            insert.setObject(1, tube.specimenId());
            insert.setInt(2, tube.sequence());
            insert.setObject(3, tube.event().id());
            insert.setObject(4, tube.corrects().orElse(null));
          });
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new LockConflict(e);
      }
      throw e;
    }
  }

  /** All of these tubes, those that were declared wrong among them, in the order they happened. */
  List<TubeEvent> of(Collection<UUID> specimenIds) {
    return specimenIds.isEmpty()
        ? List.of()
        : list("WHERE t.specimen_id IN (<keys>)", List.copyOf(specimenIds));
  }

  /** One event, as each of its tubes knows it; empty where there is none. */
  List<TubeEvent> of(UUID eventId) {
    return list("WHERE t.event_id IN (<keys>)", List.of(eventId));
  }

  private List<TubeEvent> list(String condition, List<UUID> keys) {
    return database.on(
        handle ->
            handle
                .createQuery(OF_TUBES + condition + " ORDER BY e.event_time, e.id")
                .bindList("keys", keys)
                .map(
                    (row, context) ->
                        new TubeEvent(
                            row.getObject("specimen_id", UUID.class),
                            row.getInt("sequence"),
                            Optional.ofNullable(row.getObject("corrects_id", UUID.class)),
                            EventColumns.read(row)))
                .list());
  }
}

package org.biobank.quantity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.specimen.NewSpecimen;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code specimen_quantity}, and the balances they end at. */
@ApplicationScoped
class QuantityEntries {
  private static final String ADD =
      """
      INSERT INTO specimen_quantity
        (specimen_id, sequence, kind, quantity, resulting_quantity, unit, related_specimen_id, reference, reason,
         event_time, recorded_at, actor_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Inject private Database database;

  /**
   * When and by whom.
   *
   * @param eventTime when it happened, as told
   */
  record Told(Instant eventTime, Instant recordedAt, UUID actorId) {}

  /** Where the ledgers stand, kept so until the transaction ends; unknown ids are left out. */
  Map<UUID, QuantityBalance> lock(Collection<UUID> ids) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, barcode, available_quantity AS available, unit, quantity_sequence AS sequence, version
                    FROM specimen WHERE id IN (<ids>) ORDER BY id FOR UPDATE
                    """)
                .bindList("ids", List.copyOf(ids))
                .map(ConstructorMapper.of(QuantityBalance.class))
                .collect(Collectors.toMap(QuantityBalance::id, Function.identity())));
  }

  void write(QuantityPlan plan, Told told) {
    database.batch(
        """
        UPDATE specimen SET available_quantity = ?, quantity_sequence = ?, version = version + 1,
                            status = IF(?, 'CONSUMED', status)
        WHERE id = ?
        """,
        plan.after().entrySet(),
        (update, one) -> {
          update.setBigDecimal(1, one.getValue().available());
          update.setInt(2, one.getValue().sequence());
          update.setBoolean(3, one.getValue().usedUp());
          update.setObject(4, one.getKey());
        });
    var eventTime = Database.utc(told.eventTime());
    var recordedAt = Database.utc(told.recordedAt());
    database.batch(
        ADD,
        plan.entries(),
        (insert, entry) -> {
          var change = entry.change();
          insert.setObject(1, change.specimenId());
          insert.setInt(2, entry.sequence());
          insert.setString(3, change.kind().name());
          insert.setBigDecimal(4, change.quantity());
          insert.setBigDecimal(5, entry.resulting());
          insert.setString(6, entry.unit());
          insert.setObject(7, change.related().orElse(null));
          insert.setString(8, change.reference().orElse(null));
          insert.setString(9, change.reason().orElse(null));
          insert.setObject(10, eventTime);
          insert.setObject(11, recordedAt);
          insert.setObject(12, told.actorId());
        });
  }

  /** What new specimens begin with. */
  void begin(Collection<NewSpecimen> specimens, Instant at, UUID actorId) {
    var recordedAt = Database.utc(at);
    database.batch(
        ADD,
        specimens,
        (insert, specimen) -> {
          insert.setObject(1, specimen.id());
          insert.setInt(2, 1);
          insert.setString(3, QuantityKind.INITIAL.name());
          insert.setBigDecimal(4, specimen.quantity());
          insert.setBigDecimal(5, specimen.quantity());
          insert.setString(6, specimen.type().unit());
          insert.setObject(7, specimen.parentId().orElse(null));
          insert.setString(8, null);
          insert.setString(9, null);
          insert.setObject(10, recordedAt);
          insert.setObject(11, recordedAt);
          insert.setObject(12, actorId);
        });
  }

  List<QuantityEntry> of(UUID specimenId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT q.sequence, q.kind, q.quantity, q.resulting_quantity, q.unit, r.barcode AS related,
                           q.reference, q.reason, q.event_time, q.recorded_at, u.display_name AS actor
                    FROM specimen_quantity q
                    LEFT JOIN specimen r ON r.id = q.related_specimen_id
                    LEFT JOIN app_user u ON u.id = q.actor_id
                    WHERE q.specimen_id = :specimen ORDER BY q.sequence
                    """)
                .bind("specimen", specimenId)
                .map(ConstructorMapper.of(QuantityEntry.class))
                .list());
  }
}

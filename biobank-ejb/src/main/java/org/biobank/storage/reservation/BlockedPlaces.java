package org.biobank.storage.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.shared.Database;
import org.biobank.shared.LockConflict;
import org.biobank.shared.Refusal;
import org.biobank.storage.container.Box;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Places that nobody may use: rows of {@code slot_reservation} with a reason and without an end.
 * They are refused and left out of offers as kept places are.
 */
@ApplicationScoped
public class BlockedPlaces {
  @Inject private Database database;

  /** As the query gives it. */
  public record Row(int rowIndex, int columnIndex, String reason, String by, Instant since) {
    BlockedPlace place(Grid grid) {
      return new BlockedPlace(grid.label(new Position(rowIndex, columnIndex)), reason, by, since);
    }
  }

  /** Row by row. */
  public List<BlockedPlace> of(Box container) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT r.row_index, r.column_index, r.reason, u.username AS `by`, r.reserved_at AS since
                    FROM slot_reservation r JOIN app_user u ON u.id = r.holder_id
                    WHERE r.container_id = :id AND r.reason IS NOT NULL
                    ORDER BY r.row_index, r.column_index
                    """)
                .bind("id", container.id())
                .map(ConstructorMapper.of(Row.class))
                .map(row -> row.place(container.grid()))
                .list());
  }

  /**
   * Over what was kept there.
   *
   * @throws LockConflict if somebody blocked one of them at the same moment
   */
  public void block(
      Box container, Collection<Position> places, String reason, Actor actor, Instant now) {
    try {
      database.batch(
          """
          INSERT INTO slot_reservation
            (container_id, row_index, column_index, holder_id, reserved_at, reserved_until, reason)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          ON DUPLICATE KEY UPDATE specimen_id = NULL, holder_id = VALUES(holder_id),
            reserved_at = VALUES(reserved_at), reserved_until = VALUES(reserved_until), reason = VALUES(reason)
          """,
          places,
          (insert, place) -> {
            insert.setObject(1, container.id());
            insert.setInt(2, place.rowIndex());
            insert.setInt(3, place.columnIndex());
            insert.setObject(4, actor.id());
            insert.setObject(5, Database.utc(now));
            insert.setObject(6, Database.utc(SlotReservation.NEVER));
            insert.setString(7, reason);
          });
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new LockConflict(e);
      }
      throw e;
    }
  }

  public boolean free(UUID containerId, Position place) {
    return database.on(
            handle ->
                handle
                    .createUpdate(
                        """
                        DELETE FROM slot_reservation
                        WHERE container_id = :id AND row_index = :row AND column_index = :column AND reason IS NOT NULL
                        """)
                    .bind("id", containerId)
                    .bind("row", place.rowIndex())
                    .bind("column", place.columnIndex())
                    .execute())
        == 1;
  }

  /** Why a container may not take a place of another: it is blocked, or kept by somebody else. */
  public Optional<Refusal> refusal(UUID containerId, Position place, Actor actor, Instant now) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT r.holder_id, u.username AS holder, r.reserved_until, r.reason
                    FROM slot_reservation r JOIN app_user u ON u.id = r.holder_id
                    WHERE r.container_id = :id AND r.row_index = :row AND r.column_index = :column
                      AND r.reserved_until > :now
                    """)
                .bind("id", containerId)
                .bind("row", place.rowIndex())
                .bind("column", place.columnIndex())
                .bind("now", now)
                .map(
                    (row, context) ->
                        new SlotReservation(
                            Optional.empty(),
                            Optional.empty(),
                            row.getObject("holder_id", UUID.class),
                            row.getString("holder"),
                            Database.instant(row, "reserved_until"),
                            Optional.ofNullable(row.getString("reason"))))
                .findOne()
                .flatMap(kept -> kept.refusal(Optional.empty(), actor)));
  }
}

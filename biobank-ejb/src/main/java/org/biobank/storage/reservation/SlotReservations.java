package org.biobank.storage.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.LockConflict;
import org.biobank.storage.container.Box;
import org.biobank.storage.grid.Position;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Kept and emptied places: {@code slot_reservation}, {@code vacated_place}. */
@ApplicationScoped
public class SlotReservations {
  private static final String INSERT =
      """
      INSERT INTO slot_reservation
        (container_id, row_index, column_index, specimen_id, holder_id, reserved_at, reserved_until)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  /** Taken places first, then emptied ones, the last emptied before the others. */
  private static final String PLACES =
      """
      SELECT row_index, column_index, TRUE AS taken, NULL AS specimen_id, NULL AS holder_id, NULL AS vacated_at
      FROM placement WHERE container_id = :id
      UNION ALL
      SELECT parent_row, parent_column, TRUE, NULL, NULL, NULL
      FROM container WHERE parent_id = :id AND parent_row IS NOT NULL
      UNION ALL
      SELECT r.row_index, r.column_index, TRUE, r.specimen_id, IF(r.reason IS NULL, r.holder_id, NULL), NULL
      FROM slot_reservation r
      WHERE r.container_id = :id AND r.reserved_until > :now
        AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.specimen_id = r.specimen_id)
      UNION ALL
      SELECT row_index, column_index, FALSE, specimen_id, NULL, vacated_at
      FROM vacated_place WHERE container_id = :id
      ORDER BY taken DESC, vacated_at DESC
      """;

  @Inject private Database database;

  /** One place to be kept. */
  record Kept(
      UUID containerId,
      Position position,
      Optional<UUID> specimenId,
      UUID holderId,
      Instant from,
      Instant until) {}

  /**
   * What can be offered to this person with this tube. One query.
   *
   * @param tube absent: any
   */
  public FreePlaces free(Box container, UUID person, Optional<UUID> tube, Instant now) {
    var taken = new HashSet<Position>();
    var vacated = new LinkedHashMap<Position, UUID>();
    database
        .on(
            handle ->
                handle
                    .createQuery(PLACES)
                    .bind("id", container.id())
                    .bind("now", now)
                    .map(ConstructorMapper.of(PlaceRow.class))
                    .list())
        .forEach(
            row -> {
              var position = new Position(row.rowIndex(), row.columnIndex());
              if (row.taken() && !row.isKeptFor(person, tube)) {
                taken.add(position);
              } else if (!row.taken() && row.specimenId() != null) {
                vacated.put(position, row.specimenId());
              }
            });
    return new FreePlaces(container, taken, vacated);
  }

  /**
   * Expired ones of the container go as new ones come; nothing else has to clean up.
   *
   * @throws LockConflict if somebody kept one of the places at the same moment
   */
  void add(Box container, Collection<Kept> places, Instant now) {
    drop(container, places, now);
    try {
      write(INSERT, places);
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new LockConflict(e);
      }
      throw e;
    }
  }

  /** Keeps places over whatever was kept there: for the tubes that have just left them. */
  void replace(Collection<Kept> places) {
    write(
        INSERT
            + """
            ON DUPLICATE KEY UPDATE specimen_id = VALUES(specimen_id), holder_id = VALUES(holder_id),
              reserved_at = VALUES(reserved_at), reserved_until = VALUES(reserved_until)
            """,
        places);
  }

  private void write(String sql, Collection<Kept> places) {
    database.batch(
        sql,
        places,
        (insert, kept) -> {
          insert.setObject(1, kept.containerId());
          insert.setInt(2, kept.position().rowIndex());
          insert.setInt(3, kept.position().columnIndex());
          insert.setObject(4, kept.specimenId().orElse(null));
          insert.setObject(5, kept.holderId());
          insert.setObject(6, Database.utc(kept.from()));
          insert.setObject(7, Database.utc(kept.until()));
        });
  }

  /** What has expired or served, and what the same person kept at the same places before. */
  private void drop(Box container, Collection<Kept> places, Instant now) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM slot_reservation
                    WHERE container_id = :id AND (reserved_until <= :now
                      OR specimen_id IN (SELECT p.specimen_id FROM placement p))
                    """)
                .bind("id", container.id())
                .bind("now", now)
                .execute());
    database.batch(
        """
        DELETE FROM slot_reservation
        WHERE container_id = ? AND row_index = ? AND column_index = ? AND reason IS NULL
          AND (holder_id = ? OR specimen_id = ?)
        """,
        places,
        (delete, kept) -> {
          delete.setObject(1, kept.containerId());
          delete.setInt(2, kept.position().rowIndex());
          delete.setInt(3, kept.position().columnIndex());
          delete.setObject(4, kept.holderId());
          delete.setObject(5, kept.specimenId().orElse(null));
        });
  }

  /** Lets go of a place that the person keeps; false: they keep none there. */
  boolean release(Box container, Position position, UUID person) {
    return database.on(
            handle ->
                handle
                    .createUpdate(
                        """
                        DELETE FROM slot_reservation
                        WHERE container_id = :id AND row_index = :row AND column_index = :column AND holder_id = :person
                          AND reason IS NULL
                        """)
                    .bind("id", container.id())
                    .bind("row", position.rowIndex())
                    .bind("column", position.columnIndex())
                    .bind("person", person)
                    .execute())
        == 1;
  }

  /** Lets go of whatever is kept for these tubes. */
  void release(Collection<UUID> specimenIds) {
    if (specimenIds.isEmpty()) {
      return;
    }
    database.on(
        handle ->
            handle
                .createUpdate("DELETE FROM slot_reservation WHERE specimen_id IN (<ids>)")
                .bindList("ids", List.copyOf(specimenIds))
                .execute());
  }

  /** A taken or an emptied place, as the query gives it. */
  public record PlaceRow(
      int rowIndex,
      int columnIndex,
      boolean taken,
      @Nullable UUID specimenId,
      @Nullable UUID holderId) {
    boolean isKeptFor(UUID person, Optional<UUID> tube) {
      return specimenId == null
          ? person.equals(holderId)
          : tube.filter(specimenId::equals).isPresent();
    }
  }
}

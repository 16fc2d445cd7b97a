package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Which specimen stands where: {@code placement}. Its two keys hold the rule of one tube, one
 * place.
 */
@ApplicationScoped
class Placements {
  @Inject private Database database;

  /**
   * What stands in a container and which of its places are kept. A place is no longer kept once a
   * tube stands there, or its tube anywhere.
   */
  BoxPlaces in(UUID containerId, Instant now) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT row_index, column_index, specimen_id, NULL AS barcode, NULL AS holder_id,
                           NULL AS holder, NULL AS reserved_until, NULL AS reason
                    FROM placement WHERE container_id = :id
                    UNION ALL
                    SELECT r.row_index, r.column_index, r.specimen_id, s.barcode, r.holder_id, u.username, r.reserved_until,
                           r.reason
                    FROM slot_reservation r
                    JOIN app_user u ON u.id = r.holder_id
                    LEFT JOIN specimen s ON s.id = r.specimen_id
                    WHERE r.container_id = :id AND r.reserved_until > :now
                      AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.specimen_id = r.specimen_id)
                    """)
                .bind("id", containerId)
                .bind("now", now)
                .map(ConstructorMapper.of(BoxPlaces.Row.class))
                .collect(Collectors.collectingAndThen(Collectors.toList(), BoxPlaces::of)));
  }

  /** Tubes directly in a container. */
  long count(UUID containerId) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM placement WHERE container_id = :id")
                .bind("id", containerId)
                .mapTo(Long.class)
                .one());
  }

  /** Where these specimens stand; those that stand nowhere are left out. */
  Map<UUID, Place> of(Collection<UUID> specimenIds) {
    if (specimenIds.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT p.specimen_id, p.container_id, p.row_index, p.column_index, c.code, c.name,
                           t.row_count, t.column_count, t.row_scheme, t.column_scheme
                    FROM placement p
                    JOIN container c ON c.id = p.container_id
                    JOIN container_type t ON t.code = c.type_code
                    WHERE p.specimen_id IN (<ids>)
                    """)
                .bindList("ids", List.copyOf(specimenIds))
                .map(ConstructorMapper.of(PlacementRow.class))
                .collect(Collectors.toMap(PlacementRow::specimenId, PlacementRow::place)));
  }

  /** Where they stood is remembered, so that emptied places are offered before unused ones. */
  void remove(Collection<UUID> specimenIds, Instant at) {
    if (specimenIds.isEmpty()) {
      return;
    }
    remember(specimenIds, at);
    database.on(
        handle ->
            handle
                .createUpdate("DELETE FROM placement WHERE specimen_id IN (<ids>)")
                .bindList("ids", List.copyOf(specimenIds))
                .execute());
  }

  private void remember(Collection<UUID> specimenIds, Instant at) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO vacated_place (container_id, row_index, column_index, specimen_id, vacated_at)
                    SELECT container_id, row_index, column_index, specimen_id, :at
                    FROM placement WHERE specimen_id IN (<ids>)
                    ON DUPLICATE KEY UPDATE specimen_id = VALUES(specimen_id), vacated_at = VALUES(vacated_at)
                    """)
                .bindList("ids", List.copyOf(specimenIds))
                .bind("at", at)
                .execute());
  }

  /**
   * Puts specimens into a container.
   *
   * @throws PlaceTaken if another transaction took one of the places, or placed one of the
   *     specimens, meanwhile
   */
  void add(Box box, Map<Position, UUID> specimens, Instant placedAt) {
    try {
      insert(box.id(), specimens, Database.utc(placedAt));
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new PlaceTaken(box.code());
      }
      throw e;
    }
  }

  private void insert(UUID containerId, Map<Position, UUID> specimens, LocalDateTime placedAt) {
    database.batch(
        """
        INSERT INTO placement (specimen_id, container_id, row_index, column_index, placed_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        specimens.entrySet(),
        (insert, placed) -> {
          insert.setObject(1, placed.getValue());
          insert.setObject(2, containerId);
          insert.setInt(3, placed.getKey().rowIndex());
          insert.setInt(4, placed.getKey().columnIndex());
          insert.setObject(5, placedAt);
        });
  }

  /** One placement with what names its place. */
  public record PlacementRow(
      UUID specimenId,
      UUID containerId,
      int rowIndex,
      int columnIndex,
      String code,
      String name,
      int rowCount,
      int columnCount,
      AxisScheme rowScheme,
      AxisScheme columnScheme) {
    Place place() {
      var grid = new Grid(rowCount, columnCount, rowScheme, columnScheme);
      var label = grid.label(new Position(rowIndex, columnIndex));
      return new Place(containerId, code, name, label, rowIndex, columnIndex);
    }
  }
}

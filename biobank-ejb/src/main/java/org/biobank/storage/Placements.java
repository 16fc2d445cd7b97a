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

  /** Every specimen in a container, by its place. */
  Map<Position, UUID> in(UUID containerId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT specimen_id, row_index, column_index FROM placement WHERE container_id = :id")
                .bind("id", containerId)
                .map(
                    (row, context) ->
                        Map.entry(
                            new Position(row.getInt("row_index"), row.getInt("column_index")),
                            row.getObject("specimen_id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
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

  void remove(Collection<UUID> specimenIds) {
    if (specimenIds.isEmpty()) {
      return;
    }
    database.on(
        handle ->
            handle
                .createUpdate("DELETE FROM placement WHERE specimen_id IN (<ids>)")
                .bindList("ids", List.copyOf(specimenIds))
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

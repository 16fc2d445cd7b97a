package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.storage.container.Place;
import org.biobank.storage.container.PlaceTaken;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Which specimen stands where: {@code placement}. Its two keys hold the rule of one tube, one
 * place.
 */
@ApplicationScoped
class Placements {
  private static final String STANDS_WHERE =
      """
      SELECT p.row_index, p.column_index, p.specimen_id, p.container_id, c.code, c.name,
             t.row_count, t.column_count, t.row_scheme, t.column_scheme
      """;

  /** In this order: left to itself, the database begins with all containers of a type. */
  private static final String WITH_CONTAINER =
      """
      STRAIGHT_JOIN container c ON c.id = p.container_id
      STRAIGHT_JOIN container_type t ON t.code = c.type_code
      """;

  /** What stands in a container, and what is kept in it. */
  private static final String IN_CONTAINER =
      """
      SELECT row_index, column_index, specimen_id, NULL AS container_id, NULL AS code, NULL AS name,
             NULL AS row_count, NULL AS column_count, NULL AS row_scheme, NULL AS column_scheme,
             NULL AS barcode, NULL AS holder_id, NULL AS holder, NULL AS reserved_until, NULL AS reason
      FROM placement WHERE container_id = ?
      UNION ALL
      SELECT r.row_index, r.column_index, r.specimen_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
             s.barcode, r.holder_id, u.username, r.reserved_until, r.reason
      FROM slot_reservation r
      JOIN app_user u ON u.id = r.holder_id
      LEFT JOIN specimen s ON s.id = r.specimen_id
      WHERE r.container_id = ? AND r.reserved_until > ?
        AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.specimen_id = r.specimen_id)
      """;

  private static final String OF_TUBES =
      " UNION ALL "
          + STANDS_WHERE
          + ", NULL, NULL, NULL, NULL, NULL FROM placement p "
          + WITH_CONTAINER
          + " WHERE p.specimen_id IN (%s)";

  @Inject private Database database;

  /**
   * What a scan of a container is held against.
   *
   * @param inside what stands in it and is kept in it
   * @param scanned where the scanned tubes stand; those that stand nowhere are left out
   */
  record Around(BoxPlaces inside, Map<UUID, Place> scanned) {}

  /**
   * What stands in a container and which of its places are kept. A place is no longer kept once a
   * tube stands there, or its tube anywhere.
   */
  BoxPlaces in(UUID containerId, Instant now) {
    return around(containerId, List.of(), now).inside();
  }

  /** As {@link #in}, and where these tubes stand: one query. */
  Around around(UUID containerId, Collection<UUID> specimenIds, Instant now) {
    var values = new ArrayList<Object>(List.of(containerId, containerId, now));
    values.addAll(specimenIds);
    var scanned = new HashMap<UUID, Place>();
    var inside = new ArrayList<BoxPlaces.Row>();
    var query =
        specimenIds.isEmpty()
            ? IN_CONTAINER
            : IN_CONTAINER + OF_TUBES.formatted(Database.marks(specimenIds.size()));
    database.list(
        query,
        values,
        row ->
            row.getString(5) == null
                ? inside.add(inside(row))
                : scanned.put(row.getObject(3, UUID.class), place(row)) == null);
    return new Around(BoxPlaces.of(inside), scanned);
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
    return database
        .list(
            STANDS_WHERE
                + "FROM placement p "
                + WITH_CONTAINER
                + "WHERE p.specimen_id IN (%s)".formatted(Database.marks(specimenIds.size())),
            specimenIds,
            row -> Map.entry(row.getObject(3, UUID.class), place(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
   * Puts specimens where they stand from now on: one batch, however many boxes.
   *
   * @throws PlaceTaken if another transaction took one of the places, or placed one of the
   *     specimens, meanwhile
   */
  void add(Collection<NewPlace> places, Instant placedAt) {
    try {
      insert(places, Database.utc(placedAt));
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw PlaceTaken.in(places.stream().map(place -> place.box().code()).toList());
      }
      throw e;
    }
  }

  private void insert(Collection<NewPlace> places, LocalDateTime placedAt) {
    database.batch(
        """
        INSERT INTO placement (specimen_id, container_id, row_index, column_index, placed_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        places,
        (insert, place) -> {
          insert.setObject(1, place.specimenId());
          insert.setObject(2, place.box().id());
          insert.setInt(3, place.position().rowIndex());
          insert.setInt(4, place.position().columnIndex());
          insert.setObject(5, placedAt);
        });
  }

  private static BoxPlaces.Row inside(ResultSet row) throws SQLException {
    return new BoxPlaces.Row(
        row.getInt(1),
        row.getInt(2),
        row.getObject(3, UUID.class),
        row.getString(11),
        row.getObject(12, UUID.class),
        row.getString(13),
        row.getString(13) == null ? null : Database.instant(row, 14),
        row.getString(15));
  }

  private static Place place(ResultSet row) throws SQLException {
    var position = new Position(row.getInt(1), row.getInt(2));
    var grid =
        new Grid(
            row.getInt(7),
            row.getInt(8),
            AxisScheme.valueOf(row.getString(9)),
            AxisScheme.valueOf(row.getString(10)));
    return new Place(
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getString(6),
        grid.label(position),
        position.rowIndex(),
        position.columnIndex());
  }
}

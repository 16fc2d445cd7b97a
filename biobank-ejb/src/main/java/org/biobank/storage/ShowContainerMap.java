package org.biobank.storage;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.View;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.Containers;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Shows how full a freezer is, its shelves and what stands on them. Three queries, however much it
 * holds; all is counted in the database.
 */
@View
public class ShowContainerMap {
  /** Every container below, with the one of the first and of the second level it belongs to. */
  private static final String MAP =
      """
      WITH RECURSIVE tree AS (
        SELECT c.id, c.id AS first_id, c.id AS second_id, 1 AS depth,
               COALESCE(c.set_point_celsius, CAST(:celsius AS DECIMAL(5,1))) AS celsius
        FROM container c WHERE c.parent_id = :id
        UNION ALL
        SELECT c.id, t.first_id, IF(t.depth = 1, c.id, t.second_id), t.depth + 1,
               COALESCE(c.set_point_celsius, t.celsius)
        FROM tree t JOIN container c ON c.parent_id = t.id),
      fill AS (
        SELECT t.first_id, t.second_id, SUM(IF(y.holds_specimens, y.row_count * y.column_count, 0)) AS capacity,
               SUM((SELECT COUNT(*) FROM placement p WHERE p.container_id = t.id)) AS occupied
        FROM tree t JOIN container c ON c.id = t.id JOIN container_type y ON y.code = c.type_code
        GROUP BY t.first_id, t.second_id)
      SELECT f.first_id, f.second_id, c.code, c.name, y.kind, c.parent_row, c.parent_column,
             y.row_count, y.column_count, t.celsius AS set_point_celsius, f.occupied, f.capacity,
             py.row_count AS parent_row_count, py.column_count AS parent_column_count,
             py.row_scheme AS parent_row_scheme, py.column_scheme AS parent_column_scheme
      FROM fill f
      JOIN tree t ON t.id = f.second_id
      JOIN container c ON c.id = f.second_id
      JOIN container_type y ON y.code = c.type_code
      JOIN container o ON o.id = c.parent_id
      JOIN container_type py ON py.code = o.type_code
      ORDER BY t.depth, c.parent_row, c.parent_column, c.code
      """;

  @Inject private Database database;
  @Inject private Containers containers;
  @Inject private Placements placements;
  @Inject private CurrentActor current;

  @Requires(Permission.STORAGE_READ)
  public ContainerMap show(@Subject Barcode code) {
    var container = containers.box(code);
    current.actor().requireAt(Permission.STORAGE_READ, container.siteId(), container.code());
    return MapRow.map(container, placements.count(container.id()), rows(container));
  }

  private List<MapRow> rows(Box container) {
    return database.on(
        handle ->
            handle
                .createQuery(MAP)
                .bind("id", container.id())
                .bind("celsius", container.setPointCelsius().orElse(null))
                .map(ConstructorMapper.of(MapRow.class))
                .list());
  }
}

package org.biobank.evacuation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biobank.monitoring.FindWarmContainers;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Loads what an evacuation is planned on: six queries, whatever the size of the store. */
@ApplicationScoped
class Situations {
  /** All in the failing freezer that holds tubes, with what these need, in walking order. */
  private static final String TREE =
      """
      WITH RECURSIVE tree AS (
        SELECT c.id, CAST(NULL AS UUID) AS rack_id, CAST('' AS CHAR(200)) AS walk, 0 AS depth
        FROM container c WHERE c.id = :container
        UNION ALL
        SELECT c.id, IF(py.kind IN ('RACK', 'DRAWER', 'CANISTER') AND t.depth > 0, COALESCE(t.rack_id, t.id), t.rack_id),
               CONCAT(t.walk, LPAD(COALESCE(c.parent_row, 999), 3, '0'), LPAD(COALESCE(c.parent_column, 999), 3, '0')),
               t.depth + 1
        FROM tree t
        JOIN container p ON p.id = t.id
        JOIN container_type py ON py.code = p.type_code
        JOIN container c ON c.parent_id = t.id)
      SELECT t.id, c.code, c.type_code, y.kind, t.rack_id, t.walk, p.code AS parent, c.parent_row, c.parent_column,
             py.row_count AS parent_rows, py.column_count AS parent_columns, py.row_scheme AS parent_row_scheme,
             py.column_scheme AS parent_column_scheme,
             (SELECT COUNT(*) FROM placement m WHERE m.container_id = t.id) AS tubes
      FROM tree t
      JOIN container c ON c.id = t.id
      JOIN container_type y ON y.code = c.type_code
      JOIN container p ON p.id = c.parent_id
      JOIN container_type py ON py.code = p.type_code
      WHERE t.depth > 0 AND y.kind IN ('RACK', 'DRAWER', 'CANISTER', 'CANE', 'BOX', 'BAG', 'BIN')
      """;

  /** What its tubes ask of a store, one row for each kind in each box. */
  private static final String TUBES =
      """
      WITH RECURSIVE tree AS (
        SELECT c.id FROM container c WHERE c.id = :container
        UNION ALL
        SELECT c.id FROM tree t JOIN container c ON c.parent_id = t.id)
      SELECT x.id AS container_id, t.code AS type_code, t.name AS type_name, t.specimen_class, s.tube_format,
             s.risk_group, y.code AS study, t.storage_celsius_max AS celsius_max, COUNT(*) AS tubes
      FROM tree x
      JOIN placement p ON p.container_id = x.id
      JOIN specimen s ON s.id = p.specimen_id
      JOIN specimen_type t ON t.code = s.type_code
      JOIN study y ON y.id = s.study_id
      GROUP BY x.id, t.code, s.tube_format, s.risk_group, s.study_id
      """;

  /**
   * The containers of the site outside of it that are in use, cold and hold containers, not boxes.
   */
  private static final String STORE =
      """
      WITH RECURSIVE store AS (
        SELECT c.id, c.code, c.parent_id, c.code AS freezer, y.kind, c.type_code, c.set_point_celsius,
               CAST(LPAD(c.code, 64, ' ') AS CHAR(300)) AS walk, 0 AS depth
        FROM container c JOIN container_type y ON y.code = c.type_code
        WHERE c.site_id = :site AND c.parent_id IS NULL AND c.status = 'ACTIVE' AND c.id NOT IN (<unfit>)
        UNION ALL
        SELECT c.id, c.code, c.parent_id, IF(y.kind IN ('FREEZER', 'DEWAR'), c.code, o.freezer), y.kind, c.type_code,
               COALESCE(c.set_point_celsius, o.set_point_celsius),
               CONCAT(o.walk, LPAD(COALESCE(c.parent_row, 999), 3, '0'), LPAD(COALESCE(c.parent_column, 999), 3, '0')),
               o.depth + 1
        FROM store o
        JOIN container c ON c.parent_id = o.id
        JOIN container_type y ON y.code = c.type_code
        WHERE c.status = 'ACTIVE' AND c.id NOT IN (<unfit>) AND y.kind NOT IN ('CANE', 'BOX', 'BAG', 'BIN'))
      """;

  private static final String SHELVES =
      STORE
          + """
          SELECT o.id, o.code, o.parent_id, o.freezer, o.kind, o.set_point_celsius, o.walk,
                 (SELECT GROUP_CONCAT(r.kind, '=', r.value ORDER BY r.kind, r.value SEPARATOR '\\n')
                  FROM container_rule r WHERE r.container_id = o.id) AS rules,
                 (SELECT GROUP_CONCAT(k.child_code) FROM container_type_child k WHERE k.type_code = o.type_code) AS types,
                 IF(y.holds_specimens OR y.kind IN ('BUILDING', 'ROOM') OR EXISTS (
                      SELECT 1 FROM container n JOIN container_type ny ON ny.code = n.type_code
                      WHERE n.parent_id = o.id AND ny.kind = 'SHELF'), 0, y.row_count) AS row_count,
                 y.column_count, y.row_scheme, y.column_scheme
          FROM store o JOIN container_type y ON y.code = o.type_code
          ORDER BY o.depth
          """;

  private static final String TAKEN =
      """
      SELECT parent_id AS shelf_id, parent_row AS row_index, parent_column AS column_index FROM container
      WHERE parent_id IN (<shelves>) AND parent_row IS NOT NULL
      UNION ALL
      SELECT container_id, row_index, column_index FROM slot_reservation
      WHERE container_id IN (<shelves>) AND reserved_until > UTC_TIMESTAMP(6)
      UNION ALL
      SELECT m.to_id, m.to_row, m.to_column FROM evacuation_move m JOIN evacuation e ON e.id = m.evacuation_id
      WHERE m.state = 'PLANNED' AND e.state = 'OPEN' AND e.container_id <> :container
      """;

  private static final String SINGLES =
      STORE
          + """
          SELECT COALESCE(b.set_point_celsius, o.set_point_celsius) AS set_point_celsius,
                 SUM(y.row_count * y.column_count - (SELECT COUNT(*) FROM placement m WHERE m.container_id = b.id)) AS free
          FROM store o
          JOIN container b ON b.parent_id = o.id AND b.status = 'ACTIVE' AND b.id NOT IN (<unfit>)
          JOIN container_type y ON y.code = b.type_code AND y.holds_specimens
          GROUP BY 1
          """;

  @Inject private Database database;
  @Inject private FindWarmContainers warm;

  /** The failing container, and the site that has to take what is in it. */
  record Failing(UUID containerId, UUID siteId) {}

  Loaded load(Failing failing) {
    var tree = tree(failing);
    var unfit = unfit(failing);
    var shelves = shelves(failing, unfit);
    return new Loaded(tree, tubes(failing), shelves, taken(failing, shelves));
  }

  /** How many single tubes would have a place; asked only where boxes have none. */
  List<SinglePlaces> singles(Failing failing) {
    return database.on(
        handle ->
            handle
                .createQuery(SINGLES)
                .bind("site", failing.siteId())
                .bindList("unfit", unfit(failing))
                .map(ConstructorMapper.of(SinglePlaces.class))
                .list());
  }

  private List<UUID> unfit(Failing failing) {
    var unfit = new ArrayList<>(warm.at(failing.siteId()));
    unfit.add(failing.containerId());
    return unfit;
  }

  private List<TreeRow> tree(Failing failing) {
    return database.on(
        handle ->
            handle
                .createQuery(TREE)
                .bind("container", failing.containerId())
                .map(ConstructorMapper.of(TreeRow.class))
                .list());
  }

  private List<TubesRow> tubes(Failing failing) {
    return database.on(
        handle ->
            handle
                .createQuery(TUBES)
                .bind("container", failing.containerId())
                .map(ConstructorMapper.of(TubesRow.class))
                .list());
  }

  private List<ShelfRow> shelves(Failing failing, Collection<UUID> unfit) {
    return database.on(
        handle ->
            handle
                .createQuery(SHELVES)
                .bind("site", failing.siteId())
                .bindList("unfit", List.copyOf(unfit))
                .map(ConstructorMapper.of(ShelfRow.class))
                .list());
  }

  private List<Loaded.Taken> taken(Failing failing, List<ShelfRow> shelves) {
    if (shelves.isEmpty()) {
      return List.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(TAKEN)
                .bindList("shelves", shelves.stream().map(ShelfRow::id).toList())
                .bind("container", failing.containerId())
                .map(ConstructorMapper.of(Loaded.Taken.class))
                .list());
  }
}

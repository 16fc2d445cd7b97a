package org.biobank.storage.container;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Scope;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.View;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.biobank.storage.type.ContainerKind;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Shows the tree of a store, one level at a time, with how full each branch is. */
@View
public class ListContainers {
  /** Each child with all below it; counted in the database, nothing is loaded to be counted. */
  private static final String CHILDREN =
      """
      WITH RECURSIVE child AS (
        SELECT c.id FROM container c WHERE %s),
      tree AS (
        SELECT id AS root, id FROM child
        UNION ALL
        SELECT t.root, c.id FROM tree t JOIN container c ON c.parent_id = t.id),
      fill AS (
        SELECT t.root, SUM(IF(y.holds_specimens, y.row_count * y.column_count, 0)) AS capacity,
               SUM((SELECT COUNT(*) FROM placement p WHERE p.container_id = t.id)) AS occupied
        FROM tree t JOIN container c ON c.id = t.id JOIN container_type y ON y.code = c.type_code
        GROUP BY t.root)
      SELECT c.code, c.name, c.type_code, y.kind, s.code AS site, c.set_point_celsius, y.row_count, y.column_count,
             f.occupied, f.capacity, (SELECT COUNT(*) FROM container n WHERE n.parent_id = c.id) AS children,
             c.parent_row, c.parent_column, py.row_count AS parent_rows, py.column_count AS parent_columns,
             py.row_scheme AS parent_row_scheme, py.column_scheme AS parent_column_scheme
      FROM fill f
      JOIN container c ON c.id = f.root
      JOIN container_type y ON y.code = c.type_code
      JOIN site s ON s.id = c.site_id
      LEFT JOIN container p ON p.id = c.parent_id
      LEFT JOIN container_type py ON py.code = p.type_code
      ORDER BY c.parent_row, c.parent_column, c.code
      """;

  @Inject private Database database;
  @Inject private Containers containers;
  @Inject private CurrentActor current;

  /**
   * @param parent absent: the outermost containers of one's sites
   */
  @Requires(Permission.STORAGE_READ)
  public List<ContainerLine> list(Optional<Barcode> parent) {
    var actor = current.actor();
    var scope = actor.scope(Permission.STORAGE_READ);
    if (parent.isEmpty()) {
      return query("c.parent_id IS NULL AND " + scope.condition("c.site_id"), null, scope);
    }
    var box = containers.box(parent.get());
    actor.requireAt(Permission.STORAGE_READ, box.siteId(), box.code());
    return query("c.parent_id = :parent", box.id(), scope);
  }

  private List<ContainerLine> query(String condition, @Nullable UUID parentId, Scope scope) {
    return database.on(
        handle -> {
          var query = handle.createQuery(CHILDREN.formatted(condition)).bindMap(scope.binds());
          if (parentId != null) {
            query.bind("parent", parentId);
          }
          return query.map(ConstructorMapper.of(ChildRow.class)).map(ChildRow::line).list();
        });
  }

  /** One child as the query gives it. */
  public record ChildRow(
      String code,
      String name,
      String typeCode,
      ContainerKind kind,
      String site,
      @Nullable BigDecimal setPointCelsius,
      int rowCount,
      int columnCount,
      long occupied,
      long capacity,
      long children,
      @Nullable Integer parentRow,
      @Nullable Integer parentColumn,
      @Nullable Integer parentRows,
      @Nullable Integer parentColumns,
      @Nullable AxisScheme parentRowScheme,
      @Nullable AxisScheme parentColumnScheme) {

    ContainerLine line() {
      return new ContainerLine(
          code,
          name,
          typeCode,
          kind,
          site,
          setPointCelsius,
          rowCount,
          columnCount,
          occupied,
          capacity,
          children,
          position(),
          List.of());
    }

    private @Nullable String position() {
      if (parentRow == null
          || parentColumn == null
          || parentRows == null
          || parentColumns == null
          || parentRowScheme == null
          || parentColumnScheme == null) {
        return null;
      }
      return new Grid(parentRows, parentColumns, parentRowScheme, parentColumnScheme)
          .label(new Position(parentRow, parentColumn));
    }
  }
}

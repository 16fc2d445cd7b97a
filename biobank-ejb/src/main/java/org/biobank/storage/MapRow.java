package org.biobank.storage;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.biobank.storage.ContainerMap.Unit;
import org.biobank.storage.container.Box;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.biobank.storage.type.ContainerKind;
import org.jspecify.annotations.Nullable;

/**
 * One container of a map as the query gives it, with what it and all below it hold: a container of
 * the first level without what its own containers hold.
 *
 * @param secondId its own id; the same as {@code firstId} on the first level
 */
public record MapRow(
    UUID firstId,
    UUID secondId,
    String code,
    String name,
    ContainerKind kind,
    @Nullable Integer parentRow,
    @Nullable Integer parentColumn,
    int rowCount,
    int columnCount,
    @Nullable BigDecimal setPointCelsius,
    long occupied,
    long capacity,
    int parentRowCount,
    int parentColumnCount,
    AxisScheme parentRowScheme,
    AxisScheme parentColumnScheme) {

  /**
   * @param standing tubes directly in the container
   */
  static ContainerMap map(Box container, long standing, List<MapRow> rows) {
    var units =
        rows.stream()
            .filter(MapRow::isOfFirstLevel)
            .map(first -> first.unit(rows.stream().filter(first::holds).toList()))
            .toList();
    int own = container.holdsSpecimens() ? container.grid().capacity() : 0;
    return new ContainerMap(
        container.code(),
        container.name(),
        container.grid().rowCount(),
        container.grid().columnCount(),
        standing + units.stream().mapToLong(Unit::occupied).sum(),
        own + units.stream().mapToLong(Unit::capacity).sum(),
        units);
  }

  private boolean isOfFirstLevel() {
    return firstId.equals(secondId);
  }

  private boolean holds(MapRow other) {
    return !other.isOfFirstLevel() && other.firstId.equals(firstId);
  }

  private Unit unit(List<MapRow> inside) {
    return new Unit(
        code,
        name,
        kind,
        position(),
        parentRow,
        parentColumn,
        rowCount,
        columnCount,
        setPointCelsius,
        occupied + inside.stream().mapToLong(MapRow::occupied).sum(),
        capacity + inside.stream().mapToLong(MapRow::capacity).sum(),
        inside.stream().map(row -> row.unit(List.of())).toList());
  }

  private @Nullable String position() {
    return parentRow == null || parentColumn == null || parentRowCount == 0
        ? null
        : new Grid(parentRowCount, parentColumnCount, parentRowScheme, parentColumnScheme)
            .label(new Position(parentRow, parentColumn));
  }
}

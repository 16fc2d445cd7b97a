package org.biobank.evacuation;

import java.util.Optional;
import java.util.UUID;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.biobank.storage.type.ContainerKind;

/**
 * One container in the failing freezer, as the query gives it.
 *
 * @param tubes that stand in it directly
 */
public record TreeRow(
    UUID id,
    String code,
    String typeCode,
    ContainerKind kind,
    Optional<UUID> rackId,
    String walk,
    String parent,
    Optional<Integer> parentRow,
    Optional<Integer> parentColumn,
    int parentRows,
    int parentColumns,
    AxisScheme parentRowScheme,
    AxisScheme parentColumnScheme,
    long tubes) {

  /** Where it is picked up: {@code FRZ-3-R2/A4}, or the container alone where it has no place. */
  String place() {
    if (parentRow.isEmpty() || parentColumn.isEmpty() || parentRows == 0) {
      return parent;
    }
    var grid = new Grid(parentRows, parentColumns, parentRowScheme, parentColumnScheme);
    return parent + "/" + grid.label(new Position(parentRow.get(), parentColumn.get()));
  }
}

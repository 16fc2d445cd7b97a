package org.biobank.storage.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Invalid.Fault;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.FillOrder;
import org.biobank.storage.grid.Grid;

/**
 * The grid of a type of containers, as people state it.
 *
 * @param rows 1 to 999
 * @param columns 1 to 999
 * @param rowScheme absent: letters
 * @param columnScheme absent: numbers; {@code NONE} for one column whose places have one number
 * @param fillOrder absent: row by row from the top left
 */
public record GridTemplate(
    int rows,
    int columns,
    Optional<AxisScheme> rowScheme,
    Optional<AxisScheme> columnScheme,
    Optional<FillOrder> fillOrder) {
  private static final int COUNT_MAX = 999;

  Grid grid() {
    return new Grid(
        rows,
        columns,
        rowScheme.orElse(AxisScheme.LETTERS),
        columnScheme.orElse(AxisScheme.NUMBERS));
  }

  FillOrder order() {
    return fillOrder.orElse(FillOrder.HZ_TOP_DOWN_LEFT_RIGHT);
  }

  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    axisFault("/grid/rows", rows, grid().rows()).ifPresent(faults::add);
    axisFault("/grid/columns", columns, grid().columns()).ifPresent(faults::add);
    if (grid().rows() == AxisScheme.NONE) {
      faults.add(new Fault("/grid/rowScheme", "rows have names; only columns may have none"));
    }
    return faults;
  }

  private static int most(AxisScheme scheme) {
    return Math.min(COUNT_MAX, scheme.countMax());
  }

  private static Optional<Fault> axisFault(String pointer, int count, AxisScheme scheme) {
    return count >= 1 && count <= most(scheme)
        ? Optional.empty()
        : Optional.of(
            new Fault(pointer, "must be 1 to %d, called %s".formatted(most(scheme), scheme)));
  }
}

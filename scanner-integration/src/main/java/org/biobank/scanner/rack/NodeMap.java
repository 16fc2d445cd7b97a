package org.biobank.scanner.rack;

import org.biobank.scanner.matrix.EdgeMap;

/**
 * How much the cells around a lattice's nodes look like the average cell, for all nodes in a
 * picture and enough around them to lay the layout over.
 */
final class NodeMap {
  /** A node so near the edge that its cell is cut off is no well. */
  private static final double MARGIN = 0.25;

  private static final double NO_WELL = -1;

  private final RackLayout layout;
  private final int firstRow;
  private final int firstColumn;
  private final double[][] likeness;

  private NodeMap(RackLayout layout, int firstRow, int firstColumn, double[][] likeness) {
    this.layout = layout;
    this.firstRow = firstRow;
    this.firstColumn = firstColumn;
    this.likeness = likeness;
  }

  static NodeMap of(Lattice phase, EdgeMap map, RackLayout layout, CellPattern pattern) {
    int[] rows = span(phase, map, layout.rows(), true);
    int[] columns = span(phase, map, layout.columns(), false);
    double[][] likeness = new double[rows[1] - rows[0] + 1][columns[1] - columns[0] + 1];
    for (int r = 0; r < likeness.length; r++) {
      for (int c = 0; c < likeness[r].length; c++) {
        double row = (double) rows[0] + r;
        double column = (double) columns[0] + c;
        likeness[r][c] =
            isInside(phase, map, row, column) ? pattern.likeness(phase, row, column) : NO_WELL;
      }
    }
    return new NodeMap(layout, rows[0], columns[0], likeness);
  }

  private static int[] span(Lattice l, EdgeMap map, int size, boolean ofRows) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (int corner = 0; corner < 4; corner++) {
      double x = (corner & 1) == 0 ? 0 : map.width();
      double y = (corner & 2) == 0 ? 0 : map.height();
      double v = ofRows ? l.row(x, y) : l.column(x, y);
      least = Math.min(least, v);
      most = Math.max(most, v);
    }
    int from = (int) Math.floor(least);
    return new int[] {from, Math.max((int) Math.ceil(most), from + size)};
  }

  private static boolean isInside(Lattice l, EdgeMap map, double row, double column) {
    double margin = MARGIN * l.pitch();
    double x = l.x(row, column);
    double y = l.y(row, column);
    return x > margin && y > margin && x < map.width() - margin && y < map.height() - margin;
  }

  int firstRow() {
    return firstRow;
  }

  int firstColumn() {
    return firstColumn;
  }

  int endRow() {
    return firstRow + likeness.length;
  }

  int endColumn() {
    return firstColumn + likeness[0].length;
  }

  /** Over the wells of a layout whose first well is this node. */
  double sum(int row, int column) {
    return sum(row, column, row + layout.rows(), column + layout.columns());
  }

  /** The mean over those wells less the mean over the nodes around them, as far as in sight. */
  double contrast(int row, int column) {
    double ring = 0;
    int count = 0;
    for (int r = row - 1; r <= row + layout.rows(); r++) {
      for (int c = column - 1; c <= column + layout.columns(); c++) {
        boolean isWell =
            r >= row && r < row + layout.rows() && c >= column && c < column + layout.columns();
        if (!isWell && at(r, c) != NO_WELL) {
          ring += at(r, c);
          count++;
        }
      }
    }
    return sum(row, column) / layout.wells() - ring / Math.max(1, count);
  }

  private double sum(int fromRow, int fromColumn, int toRow, int toColumn) {
    double sum = 0;
    for (int row = fromRow; row < toRow; row++) {
      for (int column = fromColumn; column < toColumn; column++) {
        sum += at(row, column);
      }
    }
    return sum;
  }

  private double at(int row, int column) {
    boolean known =
        row >= firstRow && row < endRow() && column >= firstColumn && column < endColumn();
    return known ? likeness[row - firstRow][column - firstColumn] : NO_WELL;
  }
}

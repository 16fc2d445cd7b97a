package org.biobank.storage.grid;

/**
 * A place in a grid.
 *
 * @param rowIndex from 0, at the top
 * @param columnIndex from 0, at the left
 */
public record Position(int rowIndex, int columnIndex) implements Comparable<Position> {
  @Override
  public int compareTo(Position other) {
    return rowIndex == other.rowIndex
        ? Integer.compare(columnIndex, other.columnIndex)
        : Integer.compare(rowIndex, other.rowIndex);
  }
}

package org.biobank.storage.grid;

import java.util.Comparator;

/**
 * In which order the free places of a container are offered: along rows (HZ) or columns (VT), from
 * which edge, from which side.
 */
public enum FillOrder {
  HZ_TOP_DOWN_LEFT_RIGHT(true, true, true),
  HZ_TOP_DOWN_RIGHT_LEFT(true, true, false),
  HZ_BOTTOM_UP_LEFT_RIGHT(true, false, true),
  HZ_BOTTOM_UP_RIGHT_LEFT(true, false, false),
  VT_TOP_DOWN_LEFT_RIGHT(false, true, true),
  VT_TOP_DOWN_RIGHT_LEFT(false, true, false),
  VT_BOTTOM_UP_LEFT_RIGHT(false, false, true),
  VT_BOTTOM_UP_RIGHT_LEFT(false, false, false);

  private final boolean alongRows;
  private final boolean topDown;
  private final boolean leftRight;

  FillOrder(boolean alongRows, boolean topDown, boolean leftRight) {
    this.alongRows = alongRows;
    this.topDown = topDown;
    this.leftRight = leftRight;
  }

  public Comparator<Position> order() {
    var byRow = Comparator.comparingInt(Position::rowIndex);
    var byColumn = Comparator.comparingInt(Position::columnIndex);
    var rows = topDown ? byRow : byRow.reversed();
    var columns = leftRight ? byColumn : byColumn.reversed();
    return alongRows ? rows.thenComparing(columns) : columns.thenComparing(rows);
  }
}

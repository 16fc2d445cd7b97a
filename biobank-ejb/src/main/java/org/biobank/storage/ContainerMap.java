package org.biobank.storage;

import java.math.BigDecimal;
import java.util.List;
import org.biobank.shared.HasCode;
import org.biobank.storage.type.ContainerKind;
import org.jspecify.annotations.Nullable;

/**
 * How full a container is, two levels deep: a freezer's shelves or racks, and what stands in them.
 *
 * @param rows of its own grid; 0: what it holds has no places
 * @param occupied tubes in it and in all it holds
 * @param capacity places for tubes in it and in all it holds
 */
public record ContainerMap(
    String code, String name, int rows, int columns, long occupied, long capacity, List<Unit> units)
    implements HasCode {

  /**
   * One container of the map.
   *
   * @param position in the container around it; absent where that has no places
   * @param row from 0, as the position
   * @param setPointCelsius of the nearest container that has one
   * @param units in it; empty on the second level
   */
  public record Unit(
      String code,
      String name,
      ContainerKind kind,
      @Nullable String position,
      @Nullable Integer row,
      @Nullable Integer column,
      int rows,
      int columns,
      @Nullable BigDecimal setPointCelsius,
      long occupied,
      long capacity,
      List<Unit> units) {}
}

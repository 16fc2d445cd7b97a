package org.biobank.storage.type;

import java.util.List;
import java.util.Set;
import org.biobank.shared.HasCode;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.FillOrder;

/**
 * A type of containers as it stands.
 *
 * @param rows 0: no grid
 * @param loose a bag or bin: its places are numbers that nobody looks at
 * @param canHold types of the containers it may hold; empty: any
 * @param containers how many there are of it
 * @param version to change it with
 */
public record StandingType(
    String code,
    String name,
    ContainerKind kind,
    boolean holdsSpecimens,
    int rows,
    int columns,
    AxisScheme rowScheme,
    AxisScheme columnScheme,
    FillOrder fillOrder,
    boolean loose,
    List<String> canHold,
    long containers,
    int version)
    implements HasCode {

  static StandingType of(ContainerType type, TypeUsage usage) {
    return new StandingType(
        type.code(),
        type.name(),
        type.kind(),
        type.holdsSpecimens(),
        type.grid().rowCount(),
        type.grid().columnCount(),
        type.grid().rows(),
        type.grid().columns(),
        type.fillOrder(),
        type.loose(),
        type.children().stream().sorted().toList(),
        usage.containers(),
        usage.version());
  }

  /**
   * How a type is used.
   *
   * @param highestRow of the tubes in containers of it, from 1; 0: none
   * @param childTypes of the containers that stand in containers of it
   */
  record TypeUsage(int version, long containers, int highestRow, Set<String> childTypes) {}
}

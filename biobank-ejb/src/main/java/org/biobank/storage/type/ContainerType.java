package org.biobank.storage.type;

import java.util.Set;
import org.biobank.storage.grid.FillOrder;
import org.biobank.storage.grid.Grid;

/**
 * A template for containers.
 *
 * @param grid without rows and columns: what it holds has no places
 * @param loose a bag or bin: its places are numbers that nobody looks at
 * @param children types of the containers it may hold; empty: any
 */
public record ContainerType(
    String code,
    String name,
    ContainerKind kind,
    Grid grid,
    FillOrder fillOrder,
    boolean holdsSpecimens,
    boolean loose,
    Set<String> children) {

  public boolean mayHold(String typeCode) {
    return !holdsSpecimens && (children.isEmpty() || children.contains(typeCode));
  }
}

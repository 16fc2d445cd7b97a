package org.biobank.evacuation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.biobank.storage.rule.StoreRules;
import org.biobank.storage.type.ContainerKind;

/** One container that might take others, as the query gives it. */
public record ShelfRow(
    UUID id,
    String code,
    String freezer,
    ContainerKind kind,
    Optional<BigDecimal> setPointCelsius,
    Optional<UUID> parentId,
    Optional<String> rules,
    Optional<String> types,
    String walk,
    int rowCount,
    int columnCount,
    AxisScheme rowScheme,
    AxisScheme columnScheme) {

  Grid grid() {
    return new Grid(rowCount, columnCount, rowScheme, columnScheme);
  }

  /** Of what can be placed in it: racks, or boxes; nothing else is planned with. */
  boolean isForRacks() {
    return kind == ContainerKind.FREEZER
        || kind == ContainerKind.DEWAR
        || kind == ContainerKind.SHELF;
  }

  Shelf without(Set<Position> taken, List<StoreRules> rulesAround) {
    var named = types.map(codes -> Set.of(codes.split(",", -1))).orElse(Set.of());
    return new Shelf(
        id,
        code,
        new Shelf.Alike(freezer, isForRacks(), named, setPointCelsius, rulesAround),
        grid().positions().filter(position -> !taken.contains(position)).toList(),
        walk);
  }
}

package org.biobank.evacuation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.storage.grid.Position;
import org.biobank.storage.rule.StoreRules;

/**
 * What the queries gave, and the situation they make together.
 *
 * @param store all containers in use of the site that hold containers, from the outermost inwards
 */
record Loaded(List<TreeRow> tree, List<TubesRow> tubes, List<ShelfRow> store, List<Taken> taken) {
  /** A place with something in it, or promised to something. */
  public record Taken(UUID shelfId, int rowIndex, int columnIndex) {}

  Situation situation(List<SinglePlaces> singles) {
    return new Situation(units(), shelves(), singles);
  }

  Map<UUID, TreeRow> byId() {
    return tree.stream().collect(Collectors.toMap(TreeRow::id, Function.identity()));
  }

  Optional<ShelfRow> shelfOf(String code) {
    return store.stream()
        .filter(shelf -> shelf.code().equalsIgnoreCase(code) && shelf.rowCount() > 0)
        .findFirst();
  }

  private List<Unit> units() {
    var inBox = tubes.stream().collect(Collectors.groupingBy(TubesRow::containerId));
    var inRack =
        tree.stream()
            .filter(row -> row.rackId().isPresent() && inBox.containsKey(row.id()))
            .collect(
                Collectors.groupingBy(
                    row -> row.rackId().orElseThrow(),
                    Collectors.flatMapping(
                        row -> inBox.getOrDefault(row.id(), List.of()).stream(),
                        Collectors.toList())));
    var units = new ArrayList<Unit>();
    for (var row : tree) {
      Optional.ofNullable(inBox.get(row.id())).ifPresent(in -> units.add(unit(row, in)));
      Optional.ofNullable(inRack.get(row.id())).ifPresent(in -> units.add(unit(row, in)));
    }
    return units;
  }

  private static Unit unit(TreeRow row, List<TubesRow> in) {
    return new Unit(
        row.id(),
        row.code(),
        row.typeCode(),
        row.kind(),
        row.rackId(),
        in.stream().mapToLong(TubesRow::tubes).sum(),
        in.stream().map(TubesRow::celsiusMax).min(BigDecimal::compareTo).orElseThrow(),
        in.stream().map(TubesRow::tubeKind).collect(Collectors.toSet()),
        row.walk());
  }

  private List<Shelf> shelves() {
    var occupied =
        taken.stream()
            .collect(
                Collectors.groupingBy(
                    Taken::shelfId,
                    Collectors.mapping(
                        place -> new Position(place.rowIndex(), place.columnIndex()),
                        Collectors.toSet())));
    var rules = new RulesAround(store);
    return store.stream()
        .filter(row -> row.rowCount() > 0)
        .map(row -> row.without(occupied.getOrDefault(row.id(), Set.of()), rules.of(row)))
        .toList();
  }

  /** What each container and those around it state. */
  private static final class RulesAround {
    private final Map<UUID, ShelfRow> byId;

    RulesAround(List<ShelfRow> store) {
      byId = store.stream().collect(Collectors.toMap(ShelfRow::id, Function.identity()));
    }

    List<StoreRules> of(ShelfRow inner) {
      var rules = new ArrayList<StoreRules>();
      for (var row = Optional.of(inner);
          row.isPresent();
          row = row.flatMap(ShelfRow::parentId).map(byId::get)) {
        var step = row.get();
        step.rules().ifPresent(lines -> rules.add(StoreRules.of(step.code(), lines)));
      }
      return rules;
    }
  }
}

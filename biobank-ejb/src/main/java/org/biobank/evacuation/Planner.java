package org.biobank.evacuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biobank.storage.grid.Position;

/**
 * Plans an evacuation. Pure.
 *
 * <p>Whole racks first, where a rack has a free place: that takes no place from a box. Then the
 * boxes of the other racks, one by one. On each of the two levels the most urgent units that can be
 * placed together are placed, and then the fewest freezers are opened that will do for them.
 *
 * @param load how many units are carried in one go
 */
record Planner(Situation situation, int load) {
  EvacuationPlan plan() {
    var racks = new Level(units(true), Set.of());
    var carried =
        racks.placed().stream().map(target -> target.unit().id()).collect(Collectors.toSet());
    var boxes =
        new Level(
            units(false).stream()
                .filter(unit -> unit.rackId().filter(carried::contains).isEmpty())
                .toList(),
            racks.opened());
    var placed = new ArrayList<>(racks.placed());
    placed.addAll(boxes.placed());
    var reasons = new Reasons(situation);
    return new EvacuationPlan(
        openings(placed),
        boxes.left().stream()
            .map(unit -> new EvacuationPlan.Left(unit, reasons.of(unit)))
            .toList());
  }

  private List<Unit> units(boolean racks) {
    return situation.units().stream()
        .filter(unit -> unit.isRack() == racks)
        .sorted(Unit.BY_URGENCY)
        .toList();
  }

  private record Target(Unit unit, Shelf shelf, Position position) {}

  /** Racks, or boxes: the two never want the same places. */
  private final class Level {
    private final List<Unit> left;
    private final List<Target> placed = new ArrayList<>();

    Level(List<Unit> units, Set<String> opened) {
      var shelves =
          situation.shelves().stream()
              .sorted(Comparator.comparing(Shelf::freezer).thenComparing(Shelf::walk))
              .collect(
                  Collectors.groupingBy(Shelf::alike, LinkedHashMap::new, Collectors.toList()));
      var room = new LinkedHashMap<Shelf.Alike, Integer>();
      shelves.forEach(
          (alike, same) ->
              room.put(alike, same.stream().mapToInt(shelf -> shelf.free().size()).sum()));
      var fitting = new Fitting(units, room.keySet());
      left = new Matching<>(room, fitting::mayTake).place(units);
      var placeable = units.stream().filter(unit -> !left.contains(unit)).toList();
      var chosen = new FewestFreezers(room, opened, fitting).matching(placeable);
      shelves.forEach((alike, same) -> assign(chosen.placedIn(alike), same));
    }

    /** To the free places in walking order, the most urgent first. */
    private void assign(List<Unit> units, List<Shelf> shelves) {
      var urgent = units.stream().sorted(Unit.BY_URGENCY).iterator();
      for (var shelf : shelves) {
        for (var position : shelf.free()) {
          if (urgent.hasNext()) {
            placed.add(new Target(urgent.next(), shelf, position));
          }
        }
      }
    }

    List<Unit> left() {
      return left;
    }

    List<Target> placed() {
      return placed;
    }

    Set<String> opened() {
      return placed.stream().map(target -> target.shelf().freezer()).collect(Collectors.toSet());
    }
  }

  /** Loads of one freezer each, the one with the most urgent unit first. */
  private List<EvacuationPlan.Move> openings(List<Target> placed) {
    var byFreezer =
        placed.stream()
            .sorted(Comparator.comparing(Target::unit, Unit.BY_URGENCY))
            .collect(
                Collectors.groupingBy(
                    target -> target.shelf().freezer(), LinkedHashMap::new, Collectors.toList()));
    var loads = new ArrayList<List<Target>>();
    for (var targets : byFreezer.values()) {
      for (int from = 0; from < targets.size(); from += load) {
        loads.add(targets.subList(from, Math.min(from + load, targets.size())));
      }
    }
    loads.sort(Comparator.comparing(targets -> targets.get(0).unit(), Unit.BY_URGENCY));
    var moves = new ArrayList<EvacuationPlan.Move>();
    for (int i = 0; i < loads.size(); i++) {
      int opening = i + 1;
      loads.get(i).stream()
          .sorted(Comparator.comparing(target -> target.unit().walk()))
          .map(
              target ->
                  new EvacuationPlan.Move(
                      target.unit(), target.shelf(), target.position(), opening))
          .forEach(moves::add);
    }
    return moves;
  }
}

package org.biobank.evacuation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans an evacuation on what is in the freezer now, and keeps the plan. */
@ApplicationScoped
class PlanStore {
  @Inject private Situations situations;
  @Inject private Moves moves;

  /** In the place of what was planned before and is not done. */
  void plan(Evacuation evacuation) {
    var loaded = situations.load(evacuation.failing());
    var from = loaded.byId();
    moves.clear(evacuation.id());
    moves.forget(evacuation.id(), cameBack(evacuation, from));
    var done = moves.of(evacuation.id());
    var plan = plan(evacuation, loaded);
    var shelves =
        loaded.store().stream().collect(Collectors.toMap(ShelfRow::id, Function.identity()));
    var added = new ArrayList<NewMove>();
    int step = last(done, MoveRow::step);
    int opening = last(done, MoveRow::opening);
    for (var move : plan.moves()) {
      step++;
      var label = shelf(shelves, move).grid().label(move.position());
      var to = new NewMove.To(step, opening + move.opening(), move.shelf(), move.position(), label);
      added.add(new NewMove(move.unit(), place(from, move.unit()), to));
    }
    for (var left : plan.left()) {
      added.add(
          new NewMove(left.unit(), place(from, left.unit()), new NewMove.Nowhere(left.reason())));
    }
    moves.add(evacuation.id(), added);
  }

  /** What was carried away and stands in the freezer again. */
  private List<UUID> cameBack(Evacuation evacuation, Map<UUID, TreeRow> inFreezer) {
    return moves.of(evacuation.id()).stream()
        .map(MoveRow::containerId)
        .filter(inFreezer::containsKey)
        .toList();
  }

  /** Places for single tubes are counted only where a box has none. */
  private EvacuationPlan plan(Evacuation evacuation, Loaded loaded) {
    var plan = new Planner(loaded.situation(List.of()), evacuation.loadUnits()).plan();
    return plan.left().isEmpty()
        ? plan
        : new Planner(
                loaded.situation(situations.singles(evacuation.failing())), evacuation.loadUnits())
            .plan();
  }

  private static ShelfRow shelf(Map<UUID, ShelfRow> shelves, EvacuationPlan.Move move) {
    return Optional.ofNullable(shelves.get(move.shelf().id())).orElseThrow();
  }

  private static String place(Map<UUID, TreeRow> tree, Unit unit) {
    return Optional.ofNullable(tree.get(unit.id())).map(TreeRow::place).orElse("");
  }

  private static int last(List<MoveRow> done, Function<MoveRow, Optional<Integer>> number) {
    return done.stream()
        .flatMap(move -> number.apply(move).stream())
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }
}

package org.biobank.evacuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.evacuation.Samples.box;
import static org.biobank.evacuation.Samples.shelf;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biobank.storage.type.ContainerKind;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final int LOAD = 20;

  @Test
  void noPlanBreaksARule() {
    long seed = new Random().nextLong();
    for (int round = 0; round < 500; round++) {
      var random = new Random(seed + round);
      var situation = new RandomStore(random).ofRacks(1 + random.nextInt(12), random.nextInt(8));
      assertKeepsAllRules(situation, new Planner(situation, LOAD).plan(), seed + round);
    }
  }

  @Test
  void ofAFewBoxesTheMostUrgentArePlacedAndTheFewestFreezersOpenedThatCanBe() {
    long seed = new Random().nextLong();
    for (int round = 0; round < 300; round++) {
      var random = new Random(seed + round);
      var situation =
          new RandomStore(random).ofBoxes(1 + random.nextInt(6), 1 + random.nextInt(4), 3);
      var plan = new Planner(situation, LOAD).plan();
      var best = new EveryWay(situation);
      assertThat(placed(situation, plan)).as("seed " + (seed + round)).isEqualTo(best.bestPlaced());
      assertThat(freezers(plan)).as("seed " + (seed + round)).hasSize(best.fewestFreezers());
    }
  }

  @Test
  void aRackWithAFreePlaceIsCarriedWhole() {
    var rack = Optional.of(Samples.id("R1"));
    var units =
        List.of(
            box("B1", "-60", rack),
            box("B2", "-60", rack),
            Samples.unit(
                "R1",
                ContainerKind.RACK,
                "-60",
                Optional.empty(),
                Set.of(Samples.kind(Samples.STUDY, "-60")),
                "1",
                20));
    var plan = plan(units, shelf("F1", true, Optional.of("-80"), 1), rack("F2", "-80", 9));
    assertThat(plan.moves())
        .singleElement()
        .satisfies(move -> assertThat(move.unit().code()).isEqualTo("R1"));
    assertThat(plan.left()).isEmpty();
    var split = plan(units, rack("F2", "-80", 9));
    assertThat(split.moves()).extracting(move -> move.unit().code()).containsExactly("B1", "B2");
  }

  @Test
  void oneDoorIsOpenedRatherThanTwo() {
    var boxes = List.of(box("B1", "-60", Optional.empty()), box("B2", "-60", Optional.empty()));
    var plan = plan(boxes, rack("F1", "-80", 1), rack("F2", "-80", 1), rack("F3", "-80", 2));
    assertThat(freezers(plan)).containsExactly("F3");
  }

  @Test
  void theMostCriticalGoFirstAndALoadIsOneOpening() {
    var boxes =
        IntStream.range(0, 50)
            .mapToObj(i -> box("B%02d".formatted(i), i < 5 ? "-135" : "-60", Optional.empty()))
            .toList();
    var plan = plan(boxes, rack("F1", "-80", 60), rack("F2", "-150", 5));
    assertThat(plan.moves().get(0).shelf().freezer()).isEqualTo("F2");
    assertThat(plan.moves()).extracting(EvacuationPlan.Move::opening).endsWith(4).startsWith(1);
    assertThat(plan.moves().stream().filter(move -> move.opening() == 2)).hasSize(LOAD);
  }

  @Test
  void whatStaysIsToldWhyAndWhatWouldDo() {
    var boxes = List.of(box("B1", "-60", Optional.empty()));
    assertThat(plan(boxes).left().get(0).reason().slug()).isEqualTo("no-box-place");
    var warm = plan(boxes, rack("F1", "-20", 5)).left().get(0).reason();
    assertThat(warm.slug()).isEqualTo("too-warm");
    assertThat(warm.detail()).contains("-60 °C", "-20 °C", "500 places for single tubes");
    var two = List.of(boxes.get(0), box("B2", "-135", Optional.empty()));
    var full = plan(two, rack("F1", "-150", 1)).left().get(0);
    assertThat(full.unit().code()).isEqualTo("B1");
    assertThat(full.reason().slug()).isEqualTo("places-taken");
    var kept = shelf("F1", false, Optional.of("-80"), 5, List.of(Samples.onlyFor("OTHER")));
    var reason = plan(boxes, kept).left().get(0).reason();
    assertThat(reason.slug()).isEqualTo("rules-forbid");
    assertThat(reason.detail()).contains("OTHER", Samples.STUDY);
  }

  private static void assertKeepsAllRules(Situation situation, EvacuationPlan plan, long seed) {
    var places = new HashSet<String>();
    var moved = new HashSet<UUID>();
    for (var move : plan.moves()) {
      var shelf = move.shelf();
      var unit = move.unit();
      assertThat(situation.shelves()).as("seed " + seed).contains(shelf);
      assertThat(shelf.free()).as("free, seed " + seed).contains(move.position());
      assertThat(places.add(shelf.code() + move.position())).as("one, seed " + seed).isTrue();
      assertThat(moved.add(unit.id())).as("once, seed " + seed).isTrue();
      assertThat(shelf.alike().setPointCelsius().orElseThrow())
          .as("cold, seed " + seed)
          .isLessThanOrEqualTo(unit.celsiusMax());
      for (var rule : shelf.alike().rules()) {
        assertThat(unit.kinds())
            .as("rule, seed " + seed)
            .allMatch(kind -> rule.refusal(kind).isEmpty());
      }
      assertThat(shelf.alike().forRacks()).isEqualTo(unit.kind() == ContainerKind.RACK);
    }
    var left = plan.left().stream().map(one -> one.unit().id()).collect(Collectors.toSet());
    for (var unit : situation.units()) {
      boolean inRack = unit.rackId().filter(moved::contains).isPresent();
      if (unit.kind() == ContainerKind.BOX) {
        long told =
            List.of(inRack, moved.contains(unit.id()), left.contains(unit.id())).stream()
                .filter(is -> is)
                .count();
        assertThat(told).as("each box once, seed " + seed).isEqualTo(1);
      }
    }
    plan.moves().stream()
        .collect(Collectors.groupingBy(EvacuationPlan.Move::opening))
        .values()
        .forEach(
            load -> {
              assertThat(load).as("load, seed " + seed).hasSizeLessThanOrEqualTo(LOAD);
              assertThat(load.stream().map(move -> move.shelf().freezer()).distinct()).hasSize(1);
            });
  }

  private static String placed(Situation situation, EvacuationPlan plan) {
    var moved = plan.moves().stream().map(EvacuationPlan.Move::unit).collect(Collectors.toSet());
    return situation.units().stream()
        .sorted(Unit.BY_URGENCY)
        .map(unit -> moved.contains(unit) ? "1" : "0")
        .collect(Collectors.joining());
  }

  private static Set<String> freezers(EvacuationPlan plan) {
    return plan.moves().stream().map(move -> move.shelf().freezer()).collect(Collectors.toSet());
  }

  private static EvacuationPlan plan(List<Unit> units, Shelf... shelves) {
    var singles = List.of(new SinglePlaces(Optional.of(new BigDecimal("-80")), 500));
    return new Planner(new Situation(units, List.of(shelves), singles), LOAD).plan();
  }

  private static Shelf rack(String freezer, String celsius, int free) {
    return shelf(freezer, false, Optional.of(celsius), free);
  }
}

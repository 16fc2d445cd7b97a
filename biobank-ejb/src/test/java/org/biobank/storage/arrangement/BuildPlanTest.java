package org.biobank.storage.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.FillOrder;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.biobank.storage.type.ContainerKind;
import org.biobank.storage.type.ContainerType;
import org.junit.jupiter.api.Test;

class BuildPlanTest {
  private static final Map<String, ContainerType> TYPES =
      Map.of(
          "FREEZER",
              type("FREEZER", 2, 1, FillOrder.HZ_BOTTOM_UP_LEFT_RIGHT, false, Set.of("RACK")),
          "RACK", type("RACK", 2, 2, FillOrder.VT_TOP_DOWN_LEFT_RIGHT, false, Set.of()),
          "BOX", type("BOX", 8, 12, FillOrder.HZ_TOP_DOWN_LEFT_RIGHT, true, Set.of()));

  @Test
  void eachContainerOfALevelGetsAsManyOfTheNextInTheOrderOfItsType() {
    var built = BuildPlan.of(order(level("RACK", 2), level("BOX", 3)), TYPES, Optional.empty());
    assertThat(built).hasSize(1 + 2 + 6);
    assertThat(built.stream().map(NewContainer::code))
        .startsWith("F1", "F1-2", "F1-1", "F1-2-A1", "F1-2-B1", "F1-2-A2", "F1-1-A1");
    assertThat(built.get(1).around().orElseThrow().position()).contains(new Position(1, 0));
    assertThat(built.get(3).around().orElseThrow().id()).isEqualTo(built.get(1).id());
    assertThat(built.get(3).name()).isEqualTo("BOX no. 1, 01");
  }

  @Test
  void everyFaultOfTheOrderIsTold() {
    var order = order(level("BOX", 3), level("NONE", 1));
    assertThatThrownBy(() -> BuildPlan.of(order, TYPES, Optional.empty()))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.members().toString())
                    .contains("/levels/0/type", "does not hold BOX")
                    .contains("/levels/0/count", "has 2 places")
                    .contains("/levels/1/type", "no container type"));
  }

  @Test
  void aPatternThatGivesTwoContainersOneCodeIsRefused() {
    var level = new ContainerOrder.Level("RACK", 2, "{parent}-X", "Rack");
    assertThatThrownBy(() -> BuildPlan.of(order(level), TYPES, Optional.empty()))
        .hasMessageContaining("two containers would have the code F1-X");
  }

  @Test
  void aPatternThatGivesANameTooLongIsRefused() {
    var level = new ContainerOrder.Level("RACK", 2, "{parent}-{n}", "{parent}".repeat(7));
    assertThat(BuildPlan.of(order(level), TYPES, Optional.empty())).hasSize(3);
    var order =
        new ContainerOrder(
            "FREEZER",
            new Barcode("F".repeat(60)),
            "Freezer",
            Optional.of("HDB"),
            Optional.empty(),
            Optional.empty(),
            List.of(level));
    assertThatThrownBy(() -> BuildPlan.of(order, TYPES, Optional.empty()))
        .hasMessageContaining("/levels")
        .hasMessageContaining("would have 420 characters; 120 at most");
  }

  @Test
  void tubesAreNoContainersAndABoxHoldsNone() {
    var order =
        new ContainerOrder(
            "BOX",
            new Barcode("B"),
            "Box",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(level("BOX", 1)));
    assertThatThrownBy(() -> BuildPlan.of(order, TYPES, Optional.empty()))
        .hasMessageContaining("BOX does not hold BOX");
  }

  private static ContainerOrder order(ContainerOrder.Level... levels) {
    return new ContainerOrder(
        "FREEZER",
        new Barcode("F1"),
        "Freezer",
        Optional.of("HDB"),
        Optional.empty(),
        Optional.empty(),
        List.of(levels));
  }

  private static ContainerOrder.Level level(String type, int count) {
    return new ContainerOrder.Level(type, count, "{parent}-{place}", type + " no. {n}, {nn}");
  }

  private static ContainerType type(
      String code,
      int rows,
      int columns,
      FillOrder order,
      boolean holdsTubes,
      Set<String> children) {
    var grid =
        columns == 1
            ? new Grid(rows, 1, AxisScheme.NUMBERS, AxisScheme.NONE)
            : new Grid(rows, columns, AxisScheme.LETTERS, AxisScheme.NUMBERS);
    return new ContainerType(
        code, code, ContainerKind.RACK, grid, order, holdsTubes, false, children);
  }
}

package org.biobank.storage.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biobank.shared.Invalid.Fault;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.FillOrder;
import org.biobank.storage.type.StandingType.TypeUsage;
import org.junit.jupiter.api.Test;

class TypeChangeTest {
  private static final TypeUsage UNUSED = new TypeUsage(0, 0, 0, Set.of());
  private static final TypeUsage USED = new TypeUsage(0, 3, 40, Set.of("BOX-81", "BOX-96"));

  @Test
  void aTypeThatNothingUsesChangesFreely() {
    assertThat(objections(box(9, 9), bag(7), UNUSED)).isEmpty();
  }

  @Test
  void aTypeInUseKeepsItsPlaces() {
    assertThat(objections(box(9, 9), box(9, 10), USED))
        .containsExactly("its places cannot change in number or name");
    assertThat(objections(box(9, 9), bag(81), USED)).hasSize(1);
  }

  @Test
  void aTypeInUseMayBeFilledInAnotherOrder() {
    var turned = grid(9, 9, Optional.empty(), Optional.of(FillOrder.VT_BOTTOM_UP_RIGHT_LEFT));
    assertThat(objections(box(9, 9), type(true, Optional.of(turned), List.of()), USED)).isEmpty();
  }

  @Test
  void aBagMayTakeMoreButNotFewerThanStandInOne() {
    assertThat(objections(bag(50), bag(500), USED)).isEmpty();
    assertThat(objections(bag(50), bag(40), USED)).isEmpty();
    assertThat(objections(bag(50), bag(39), USED))
        .containsExactly("one of them has a tube at number 40");
  }

  @Test
  void aTypeThatStandsInsideCannotBeDroppedFromWhatMayBeHeld() {
    var grid = Optional.of(grid(4, 4, Optional.empty(), Optional.empty()));
    assertThat(objections(type(false, grid, List.of()), type(false, grid, List.of("BOX-96")), USED))
        .containsExactly("they hold containers of type BOX-81");
  }

  @Test
  void whatHoldsTubesHoldsNoContainers() {
    assertThat(pointers(type(true, Optional.empty(), List.of("BOX-96"))))
        .containsExactly("/canHold");
  }

  @Test
  void anAxisIsNoLongerThanItsNamesReach() {
    var grid = grid(100, 1_000, Optional.of(AxisScheme.TWO_DIGITS), Optional.empty());
    assertThat(pointers(type(true, Optional.of(grid), List.of())))
        .containsExactly("/grid/rows", "/grid/columns");
  }

  private static List<String> objections(
      ContainerTypeTemplate before, ContainerTypeTemplate after, TypeUsage usage) {
    return new TypeChange(before.type(), after.type(), usage).objections();
  }

  private static List<String> pointers(ContainerTypeTemplate type) {
    return type.faults().stream().map(Fault::pointer).toList();
  }

  private static ContainerTypeTemplate box(int rows, int columns) {
    return type(
        true, Optional.of(grid(rows, columns, Optional.empty(), Optional.empty())), List.of());
  }

  private static ContainerTypeTemplate bag(int limit) {
    return new ContainerTypeTemplate(
        "TYPE",
        "Type",
        ContainerKind.BOX,
        true,
        Optional.empty(),
        Optional.of(limit),
        Optional.empty());
  }

  private static GridTemplate grid(
      int rows, int columns, Optional<AxisScheme> rowScheme, Optional<FillOrder> order) {
    return new GridTemplate(rows, columns, rowScheme, Optional.empty(), order);
  }

  private static ContainerTypeTemplate type(
      boolean holdsSpecimens, Optional<GridTemplate> grid, List<String> canHold) {
    return new ContainerTypeTemplate(
        "TYPE",
        "Type",
        ContainerKind.BOX,
        holdsSpecimens,
        grid,
        Optional.empty(),
        Optional.of(canHold));
  }
}

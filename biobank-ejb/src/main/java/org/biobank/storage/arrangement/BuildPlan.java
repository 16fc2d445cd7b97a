package org.biobank.storage.arrangement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;
import org.biobank.storage.container.ContainerChange;
import org.biobank.storage.grid.Position;
import org.biobank.storage.type.ContainerType;

/**
 * A container with all it is to hold, written out; or everything that is wrong with the order.
 * Pure.
 */
final class BuildPlan {
  /** A dewar farm of forty freezers of 500 boxes each is built by several requests. */
  static final int CONTAINERS_MAX = 20_000;

  private final ContainerOrder order;
  private final Map<String, ContainerType> types;
  private final List<Invalid.Fault> faults = new ArrayList<>();
  private final List<NewContainer> containers = new ArrayList<>();

  private BuildPlan(ContainerOrder order, Map<String, ContainerType> types) {
    this.order = order;
    this.types = types;
  }

  /**
   * Outer containers before those they hold.
   *
   * @throws Invalid with every fault of the order
   */
  static List<NewContainer> of(
      ContainerOrder order,
      Map<String, ContainerType> types,
      Optional<NewContainer.Around> around) {
    var plan = new BuildPlan(order, types);
    plan.checkTypes();
    if (plan.faults.isEmpty()) {
      plan.build(around);
      plan.checkCodes();
      plan.checkNames();
    }
    if (!plan.faults.isEmpty()) {
      throw new Invalid(plan.faults);
    }
    return plan.containers;
  }

  private void checkTypes() {
    var outer = type(order.type(), "/type");
    long total = 1;
    long inLevel = 1;
    for (int i = 0; i < order.levels().size(); i++) {
      var level = order.levels().get(i);
      var at = "/levels/" + i;
      var inner = type(level.type(), at + "/type");
      if (outer.isPresent() && inner.isPresent()) {
        fits(outer.get(), inner.get(), level.count(), at);
      }
      inLevel *= level.count();
      total += inLevel;
      outer = inner;
    }
    if (total > CONTAINERS_MAX) {
      fault(
          "/levels", "would be %d containers; %d at most at once".formatted(total, CONTAINERS_MAX));
    }
  }

  private Optional<ContainerType> type(String code, String at) {
    var type = Optional.ofNullable(types.get(code));
    if (type.isEmpty()) {
      fault(at, "no container type has this code");
    }
    return type;
  }

  private void fits(ContainerType outer, ContainerType inner, int count, String at) {
    if (!outer.mayHold(inner.code())) {
      fault(at + "/type", "%s does not hold %s".formatted(outer.code(), inner.code()));
    }
    int places = outer.grid().capacity();
    if (places > 0 && count > places) {
      fault(at + "/count", "%s has %d places".formatted(outer.code(), places));
    }
  }

  private void build(Optional<NewContainer.Around> around) {
    var outer = new ArrayList<NewContainer>();
    outer.add(
        new NewContainer(
            Ids.next(),
            order.code().text(),
            order.name(),
            known(order.type()),
            around,
            order.setPointCelsius()));
    containers.addAll(outer);
    for (var level : order.levels()) {
      var inner = new ArrayList<NewContainer>();
      outer.forEach(container -> inner.addAll(held(container, level)));
      containers.addAll(inner);
      outer = inner;
    }
  }

  private List<NewContainer> held(NewContainer outer, ContainerOrder.Level level) {
    var grid = outer.type().grid();
    var places =
        grid.positions().sorted(outer.type().fillOrder().order()).limit(level.count()).toList();
    var held = new ArrayList<NewContainer>();
    for (int i = 0; i < level.count(); i++) {
      var position = places.isEmpty() ? Optional.<Position>empty() : Optional.of(places.get(i));
      var around = new NewContainer.Around(outer.id(), outer.code(), position, grid);
      held.add(
          new NewContainer(
              Ids.next(),
              filledIn(level.code(), around, i + 1),
              filledIn(level.name(), around, i + 1),
              known(level.type()),
              Optional.of(around),
              Optional.empty()));
    }
    return held;
  }

  private ContainerType known(String code) {
    return Optional.ofNullable(types.get(code)).orElseThrow();
  }

  private static String filledIn(String pattern, NewContainer.Around around, int number) {
    return pattern
        .replace("{parent}", around.code())
        .replace("{place}", around.label())
        .replace("{nn}", "%02d".formatted(number))
        .replace("{n}", Integer.toString(number));
  }

  private void checkCodes() {
    var seen = new HashSet<String>();
    for (var container : containers) {
      if (Barcode.parse(container.code()).isEmpty()) {
        fault("/levels", container.code() + " is too long for a code, or not printable ASCII");
        return;
      }
      if (!seen.add(container.code().toUpperCase(Locale.ROOT))) {
        fault("/levels", "two containers would have the code " + container.code());
        return;
      }
    }
  }

  /** A pattern may name the code around more than once. */
  private void checkNames() {
    containers.stream()
        .filter(container -> container.name().length() > ContainerChange.NAME_LENGTH_MAX)
        .findFirst()
        .ifPresent(
            container ->
                fault(
                    "/levels",
                    "the name of %s would have %d characters; %d at most"
                        .formatted(
                            container.code(),
                            container.name().length(),
                            ContainerChange.NAME_LENGTH_MAX)));
  }

  private void fault(String pointer, String detail) {
    faults.add(new Invalid.Fault(pointer, detail));
  }
}

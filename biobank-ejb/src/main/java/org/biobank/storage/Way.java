package org.biobank.storage;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.biobank.storage.container.Place;
import org.biobank.storage.grid.Position;
import org.biobank.storage.type.ContainerKind;

/**
 * The way to a specimen: from the room or freezer to the box, and its place in it. Ways compare in
 * walking order: what stands in one container is next to each other, containers in the order of
 * their positions, those without a position by name, numbers in it as numbers.
 *
 * @param steps from the outermost container to the box
 */
public record Way(List<WayStep> steps, Place place) implements Comparable<Way> {
  private static final Set<ContainerKind> OPENED =
      EnumSet.of(ContainerKind.FREEZER, ContainerKind.DEWAR);

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final int DIGITS_MAX = 12;

  private static final Comparator<WayStep> STEPS =
      Comparator.comparing(WayStep::site)
          .thenComparing(
              step -> step.at().orElse(new Position(Integer.MAX_VALUE, Integer.MAX_VALUE)))
          .thenComparing(step -> natural(step.name()))
          .thenComparing(WayStep::code);

  /** The container whose door or lid is opened: the freezer or dewar, else the outermost. */
  public WayStep door() {
    return steps.stream()
        .filter(step -> OPENED.contains(step.kind()))
        .findFirst()
        .orElse(steps.get(0));
  }

  @Override
  public int compareTo(Way other) {
    for (int i = 0; i < Math.min(steps.size(), other.steps.size()); i++) {
      int order = STEPS.compare(steps.get(i), other.steps.get(i));
      if (order != 0) {
        return order;
      }
    }
    return steps.size() == other.steps.size()
        ? Comparator.comparingInt(Place::rowIndex)
            .thenComparingInt(Place::columnIndex)
            .compare(place, other.place)
        : Integer.compare(steps.size(), other.steps.size());
  }

  /** "Freezer 9" before "Freezer 10". */
  static String natural(String name) {
    return DIGITS
        .matcher(name)
        .replaceAll(
            number ->
                "0".repeat(Math.max(0, DIGITS_MAX - number.group().length())) + number.group());
  }

  /** The steps from the door inwards, the door itself left out. */
  public List<WayStep> behindTheDoor() {
    return steps.subList(steps.indexOf(door()) + 1, steps.size());
  }

  /** The steps that lead to the door. */
  public List<WayStep> upToTheDoor() {
    return steps.subList(0, steps.indexOf(door()));
  }

  /** As one reads it on a sheet: "Shelf 2 > Rack B (A3) > Box 7". */
  public static String words(List<WayStep> steps) {
    return steps.stream()
        .map(step -> step.name() + step.position().map(at -> " (" + at + ")").orElse(""))
        .reduce((outer, inner) -> outer + " > " + inner)
        .orElse("");
  }
}

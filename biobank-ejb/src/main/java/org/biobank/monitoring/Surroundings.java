package org.biobank.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What stood around containers, and when. Pure. A container whose chain tells of no move stood all
 * the time where it stands now; before the first move that is told, nothing is known.
 */
record Surroundings(Map<String, Known> byCode) {
  private static final int DEPTH_MAX = 12;

  /**
   * One container.
   *
   * @param parent code of what is around it now
   * @param stays by its own chain, empty where that tells of no move
   */
  record Known(UUID id, Optional<String> parent, List<Stay> stays) {
    private List<Stay> during(Stay stay) {
      if (stays.isEmpty()) {
        var now = parent.map(code -> "container:" + code + "/").orElse("");
        return List.of(new Stay(stay.from(), stay.until(), now));
      }
      return stays.stream().flatMap(one -> overlap(one, stay).stream()).toList();
    }
  }

  /**
   * A stretch of time in which nothing around changed.
   *
   * @param containers nearest first
   */
  record Stretch(Instant from, Instant until, List<UUID> containers) {}

  static String key(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  /** The stretches of a stay in a container. */
  List<Stretch> of(String code, Stay stay) {
    return stretches(code, stay, DEPTH_MAX);
  }

  private List<Stretch> stretches(String code, Stay stay, int depth) {
    var known = Optional.ofNullable(byCode.get(key(code)));
    if (known.isEmpty() || depth == 0) {
      return List.of();
    }
    var stretches = new ArrayList<Stretch>();
    var id = known.get().id();
    var told = stay.from();
    for (var step : known.get().during(stay)) {
      if (told.isBefore(step.from())) {
        stretches.add(new Stretch(told, step.from(), List.of(id)));
      }
      told = step.until();
      var outer =
          step.container().map(around -> stretches(around, step, depth - 1)).orElse(List.of());
      if (outer.isEmpty()) {
        stretches.add(new Stretch(step.from(), step.until(), List.of(id)));
      }
      outer.forEach(stretch -> stretches.add(within(id, stretch)));
    }
    return stretches;
  }

  private static Stretch within(UUID id, Stretch outer) {
    var containers = new ArrayList<>(List.of(id));
    containers.addAll(outer.containers());
    return new Stretch(outer.from(), outer.until(), containers);
  }

  private static Optional<Stay> overlap(Stay one, Stay other) {
    var from = one.from().isAfter(other.from()) ? one.from() : other.from();
    var until = one.until().isBefore(other.until()) ? one.until() : other.until();
    return from.isBefore(until)
        ? Optional.of(new Stay(from, until, one.place()))
        : Optional.empty();
  }
}

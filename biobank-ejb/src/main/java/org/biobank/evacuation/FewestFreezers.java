package org.biobank.evacuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the freezers to be opened: as few as will do for units that all have a place in some.
 *
 * <p>Freezers are given up one after the other, the smallest first, while the rest will do; then
 * all smaller choices are tried, as long as they are no more than {@value #CHOICES_MAX}. Within
 * that number the result is the smallest there is, beyond it one of which no freezer can be given
 * up.
 *
 * @param places of each kind, in all freezers
 * @param opened that are opened in any case and cost nothing more
 */
record FewestFreezers(Map<Shelf.Alike, Integer> places, Set<String> opened, Fitting fitting) {
  static final int CHOICES_MAX = 2_000;

  Matching<Shelf.Alike> matching(List<Unit> units) {
    var byRoom =
        freezers().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    var fewest = smaller(byRoom, withoutSpare(byRoom, units), units);
    return matched(fewest, units).orElseThrow();
  }

  private Map<String, Integer> freezers() {
    var room = new LinkedHashMap<String, Integer>();
    places.forEach(
        (alike, count) -> {
          if (!opened.contains(alike.freezer())) {
            room.merge(alike.freezer(), count, Integer::sum);
          }
        });
    return room;
  }

  private Set<String> withoutSpare(List<String> byRoom, List<Unit> units) {
    var kept = new LinkedHashSet<>(byRoom);
    for (int i = byRoom.size() - 1; i >= 0; i--) {
      kept.remove(byRoom.get(i));
      if (matched(kept, units).isEmpty()) {
        kept.add(byRoom.get(i));
      }
    }
    return kept;
  }

  private Set<String> smaller(List<String> freezers, Set<String> known, List<Unit> units) {
    for (int size = 0; size < known.size(); size++) {
      if (choices(freezers.size(), size) > CHOICES_MAX) {
        return known;
      }
      var found = new Chosen(freezers, units).of(size, 0, new ArrayList<>());
      if (found.isPresent()) {
        return found.get();
      }
    }
    return known;
  }

  private static double choices(int of, int size) {
    double count = 1;
    for (int i = 0; i < size; i++) {
      count = count * (of - i) / (i + 1);
    }
    return count;
  }

  /** Goes through the choices of one size. */
  private final class Chosen {
    private final List<String> freezers;
    private final List<Unit> units;

    Chosen(List<String> freezers, List<Unit> units) {
      this.freezers = freezers;
      this.units = units;
    }

    Optional<Set<String>> of(int size, int from, List<String> chosen) {
      if (chosen.size() == size) {
        Set<String> set = new LinkedHashSet<>(chosen);
        return matched(set, units).map(matching -> set);
      }
      for (int i = from; i <= freezers.size() - (size - chosen.size()); i++) {
        chosen.add(freezers.get(i));
        var found = of(size, i + 1, chosen);
        if (found.isPresent()) {
          return found;
        }
        chosen.remove(chosen.size() - 1);
      }
      return Optional.empty();
    }
  }

  /** Absent if these freezers do not take all. */
  private Optional<Matching<Shelf.Alike>> matched(Set<String> freezers, List<Unit> units) {
    var open = new LinkedHashMap<Shelf.Alike, Integer>();
    places.entrySet().stream()
        .filter(
            entry ->
                opened.contains(entry.getKey().freezer())
                    || freezers.contains(entry.getKey().freezer()))
        .sorted(Comparator.comparing(entry -> opened.contains(entry.getKey().freezer()) ? 0 : 1))
        .forEach(entry -> open.put(entry.getKey(), entry.getValue()));
    if (open.values().stream().mapToInt(Integer::intValue).sum() < units.size()) {
      return Optional.empty();
    }
    var matching = new Matching<>(open, fitting::mayTake);
    return matching.place(units).isEmpty() ? Optional.of(matching) : Optional.empty();
  }
}

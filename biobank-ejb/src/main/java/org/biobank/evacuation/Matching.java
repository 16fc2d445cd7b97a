package org.biobank.evacuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Units to groups of like places, by augmenting paths. Units are tried in their order, and none
 * that has a place loses it again; what is placed so is best in that order, for the sets that can
 * be placed together are the independent sets of a transversal matroid, where greedy choice is
 * optimal (Edmonds and Fulkerson 1965).
 *
 * @param <G> a group of like places
 */
final class Matching<G> {
  private final Map<G, Integer> capacity;
  private final BiPredicate<Unit, G> fits;
  private final Map<G, List<Unit>> placed = new HashMap<>();

  /**
   * @param capacity of each group; where there is a choice, the earlier group is taken
   */
  Matching(Map<G, Integer> capacity, BiPredicate<Unit, G> fits) {
    this.capacity = capacity;
    this.fits = fits;
    capacity.keySet().forEach(group -> placed.put(group, new ArrayList<>()));
  }

  /** Places what can be placed; what it gives back are those that cannot. */
  List<Unit> place(List<Unit> units) {
    var left = new ArrayList<Unit>();
    for (var unit : units) {
      if (!place(unit, new HashSet<>())) {
        left.add(unit);
      }
    }
    return left;
  }

  private boolean place(Unit unit, Set<G> tried) {
    var fitting =
        capacity.keySet().stream()
            .filter(group -> !tried.contains(group) && fits.test(unit, group))
            .toList();
    for (var group : fitting) {
      if (placedIn(group).size() < capacityOf(group)) {
        placedIn(group).add(unit);
        return true;
      }
    }
    for (var group : fitting) {
      if (tried.add(group) && makesRoom(group, tried)) {
        placedIn(group).add(unit);
        return true;
      }
    }
    return false;
  }

  /** One of those placed in the group goes elsewhere. */
  private boolean makesRoom(G group, Set<G> tried) {
    for (var other : List.copyOf(placedIn(group))) {
      if (place(other, tried)) {
        placedIn(group).remove(other);
        return true;
      }
    }
    return false;
  }

  List<Unit> placedIn(G group) {
    return placed.getOrDefault(group, List.of());
  }

  private int capacityOf(G group) {
    return capacity.getOrDefault(group, 0);
  }
}

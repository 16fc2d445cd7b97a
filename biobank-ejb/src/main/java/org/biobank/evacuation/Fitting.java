package org.biobank.evacuation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which units may stand where; looked at once, for matchings ask it by the thousand. */
final class Fitting {
  private final Map<Shelf.Alike, Set<Unit>> takes = new HashMap<>();

  Fitting(List<Unit> units, Collection<Shelf.Alike> places) {
    for (var alike : places) {
      var fit = new HashSet<Unit>();
      units.stream().filter(alike::mayTake).forEach(fit::add);
      takes.put(alike, fit);
    }
  }

  boolean mayTake(Unit unit, Shelf.Alike places) {
    return takes.getOrDefault(places, Set.of()).contains(unit);
  }
}

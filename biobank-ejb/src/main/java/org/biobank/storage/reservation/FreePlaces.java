package org.biobank.storage.reservation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.storage.container.Box;
import org.biobank.storage.grid.Position;
import org.biobank.storage.reservation.FreePlace.Offer;

/**
 * Which places of a container are offered, in which order: the tube's own, then emptied ones, the
 * last emptied first, then unused ones in fill order. Holes are filled where hands go anyway,
 * instead of all over the freezer. Pure.
 *
 * @param taken occupied, or kept for somebody else
 * @param vacated the tube that stood there last, the last emptied place first
 */
public record FreePlaces(
    Box container, Set<Position> taken, LinkedHashMap<Position, UUID> vacated) {

  /**
   * @param tube that looks for a place; absent: any
   */
  public List<FreePlace> first(int count, Optional<UUID> tube) {
    var free = new ArrayList<FreePlace>();
    for (var candidate : candidates(tube).entrySet()) {
      if (free.size() == count) {
        break;
      }
      if (!taken.contains(candidate.getKey())) {
        free.add(offered(candidate.getKey(), candidate.getValue()));
      }
    }
    return free;
  }

  private Map<Position, Offer> candidates(Optional<UUID> tube) {
    var candidates = new LinkedHashMap<Position, Offer>();
    vacated.forEach(
        (place, last) -> {
          if (tube.filter(last::equals).isPresent()) {
            candidates.put(place, Offer.ITS_OWN);
          }
        });
    vacated.keySet().forEach(place -> candidates.putIfAbsent(place, Offer.VACATED));
    container
        .grid()
        .positions()
        .sorted(container.fillOrder().order())
        .forEach(place -> candidates.putIfAbsent(place, Offer.NEVER_USED));
    return candidates;
  }

  private FreePlace offered(Position place, Offer offer) {
    return new FreePlace(
        container.grid().label(place), place.rowIndex(), place.columnIndex(), offer);
  }
}

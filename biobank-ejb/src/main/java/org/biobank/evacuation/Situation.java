package org.biobank.evacuation;

import java.util.List;

/**
 * Everything an evacuation is planned on, as it was at one moment.
 *
 * @param units what stands in the failing freezer and has tubes in it, racks and their boxes
 * @param shelves of other freezers of the site, with their free places
 */
record Situation(List<Unit> units, List<Shelf> shelves, List<SinglePlaces> singles) {
  Situation {
    units = List.copyOf(units);
    shelves = List.copyOf(shelves);
    singles = List.copyOf(singles);
  }
}

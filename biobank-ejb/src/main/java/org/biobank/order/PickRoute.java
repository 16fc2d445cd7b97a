package org.biobank.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.Way;

/**
 * Sorts tubes into the order of a walk through the store: grouped by the door that is opened, then
 * by box. Pure.
 */
final class PickRoute {
  /** A tube and the way to it. */
  private record Stop(SpecimenSummary tube, Way way) {
    String door() {
      return way.door().code();
    }

    String box() {
      return way.place().containerCode();
    }
  }

  private PickRoute() {}

  /**
   * @param ways to the specimens; those without one are left out
   */
  static List<PickList.Door> of(Collection<SpecimenSummary> tubes, Map<UUID, Way> ways) {
    var stops = new ArrayList<Stop>();
    for (var tube : tubes) {
      var way = ways.get(tube.id());
      if (way != null) {
        stops.add(new Stop(tube, way));
      }
    }
    stops.sort(Comparator.comparing(Stop::way));
    return grouped(stops, Stop::door).stream().map(PickRoute::door).toList();
  }

  private static PickList.Door door(List<Stop> stops) {
    var way = stops.get(0).way();
    return new PickList.Door(
        way.door().code(),
        way.door().name(),
        Way.words(way.upToTheDoor()),
        grouped(stops, Stop::box).stream().map(PickRoute::box).toList());
  }

  private static PickList.Box box(List<Stop> stops) {
    var way = stops.get(0).way();
    return new PickList.Box(
        way.place().containerCode(),
        way.place().containerName(),
        Way.words(way.behindTheDoor()),
        stops.stream().map(PickRoute::tube).toList());
  }

  private static PickList.Tube tube(Stop stop) {
    var tube = stop.tube();
    return new PickList.Tube(
        tube.barcode().text(),
        stop.way().place().position(),
        tube.typeName(),
        tube.availableQuantity(),
        tube.unit());
  }

  /** In the order in which each group is met first. */
  private static Collection<List<Stop>> grouped(List<Stop> stops, Function<Stop, String> by) {
    return stops.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
        .values();
  }
}

package org.biobank.evacuation;

import java.util.Comparator;
import java.util.List;
import org.biobank.shared.PlainDecimal;
import org.biobank.shared.Refusal;

/** Why a box stays where it is, in words, and what would do. */
record Reasons(Situation situation) {
  Refusal of(Unit unit) {
    var holding =
        situation.shelves().stream()
            .filter(shelf -> shelf.alike().holds(unit) && !shelf.free().isEmpty())
            .toList();
    if (holding.isEmpty()) {
      return refusal(
          unit, "no-box-place", "No other freezer of the site has a free place for such a box.");
    }
    var cold = holding.stream().filter(shelf -> shelf.alike().isColdEnoughFor(unit)).toList();
    if (cold.isEmpty()) {
      return refusal(unit, "too-warm", tooWarm(unit, holding));
    }
    var open = cold.stream().filter(shelf -> shelf.mayTake(unit)).toList();
    return open.isEmpty()
        ? refusal(unit, "rules-forbid", forbidden(unit, cold.get(0)))
        : refusal(
            unit,
            "places-taken",
            "All %d free places that would do are taken by what is more urgent."
                .formatted(open.stream().mapToInt(shelf -> shelf.free().size()).sum()));
  }

  private static String forbidden(Unit unit, Shelf shelf) {
    return "Rules forbid it at all free places that are cold enough; the first of them: "
        + shelf.alike().broken(unit).map(Refusal::detail).orElse("");
  }

  private static String tooWarm(Unit unit, List<Shelf> holding) {
    var coldest =
        holding.stream()
            .flatMap(shelf -> shelf.alike().setPointCelsius().stream())
            .min(Comparator.naturalOrder());
    return "It needs %s °C or colder; the coldest free place for a box stands at %s."
        .formatted(
            PlainDecimal.shown(unit.celsiusMax()),
            coldest
                .map(celsius -> PlainDecimal.shown(celsius) + " °C")
                .orElse("no known temperature"));
  }

  /** Single tubes are a last resort, and slow: said, not planned. */
  private Refusal refusal(Unit unit, String slug, String why) {
    long singles =
        situation.singles().stream()
            .filter(places -> places.wouldTake(unit))
            .mapToLong(SinglePlaces::free)
            .sum();
    var instead =
        singles == 0
            ? " No single tube of it has a place either: dry ice, or another site."
            : " Boxes have %d places for single tubes, where their rules allow it: its %d tubes can be stored there by scanning."
                .formatted(singles, unit.tubes());
    return new Refusal(slug, why + instead);
  }
}

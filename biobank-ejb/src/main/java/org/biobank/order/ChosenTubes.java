package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.donor.Purpose;
import org.biobank.shared.Refusal;
import org.biobank.specimen.FindAvailable;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/**
 * Finds tubes for what an order asks for by type: those recorded first, whose donors permit every
 * purpose. Candidates are read a page at a time until there are enough; one page is what most lines
 * need.
 */
@ApplicationScoped
class ChosenTubes {
  private static final int PAGE = 1_000;

  @Inject private FindAvailable available;
  @Inject private FindSpecimens specimens;
  @Inject private ReservationFacts facts;

  /** Tubes by the number of their line, and what is short. */
  record Choice(Map<Integer, List<SpecimenSummary>> tubes, List<RefusedTube> refused) {}

  /**
   * @param taken tubes the order has already; none of them is chosen again
   */
  Choice choose(Order order, Set<Purpose> purposes, List<OrderLine> lines, Collection<UUID> taken) {
    var used = new HashSet<>(taken);
    var tubes = new LinkedHashMap<Integer, List<SpecimenSummary>>();
    var refused = new ArrayList<RefusedTube>();
    for (var line : lines) {
      var found = find(order, purposes, line, used);
      found.forEach(tube -> used.add(tube.id()));
      tubes.put(line.lineNumber(), found);
      tooFew(line, found.size()).ifPresent(refused::add);
    }
    return new Choice(tubes, refused);
  }

  private List<SpecimenSummary> find(
      Order order, Set<Purpose> purposes, OrderLine line, Set<UUID> used) {
    var wish =
        new FindAvailable.Wish(order.siteId(), order.studyId(), line.type(), line.minQuantity());
    var found = new ArrayList<SpecimenSummary>();
    var last = Optional.<UUID>empty();
    var page = available.page(wish, last, PAGE);
    while (!page.isEmpty()) {
      var known = specimens.byIds(page);
      var rules = facts.rules(order.source(), purposes, known.values());
      page.stream()
          .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
          .filter(tube -> !used.contains(tube.id()) && rules.refusal(tube).isEmpty())
          .limit(line.count() - found.size())
          .forEach(found::add);
      if (found.size() == line.count() || page.size() < PAGE) {
        break;
      }
      last = Optional.of(page.get(page.size() - 1));
      page = available.page(wish, last, PAGE);
    }
    return List.copyOf(found);
  }

  static Optional<RefusedTube> tooFew(OrderLine line, int found) {
    return found == line.count()
        ? Optional.empty()
        : Optional.of(
            new RefusedTube(
                "line " + line.lineNumber(),
                new Refusal(
                    "too-few",
                    "Line %d asks for %d of %s; %d can be had with consent for every purpose."
                        .formatted(line.lineNumber(), line.count(), line.type(), found))));
  }
}

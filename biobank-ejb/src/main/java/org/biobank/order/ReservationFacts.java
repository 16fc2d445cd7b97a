package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.biobank.donor.Purpose;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.FindPlaces;

/** Loads what the rules of reservation are judged by: four queries, however many tubes. */
@ApplicationScoped
class ReservationFacts {
  @Inject private TubeConsents consents;
  @Inject private OrderItems items;
  @Inject private FindPlaces places;
  @Inject private Clock clock;

  ReservationRules rules(
      Sources.Source source, Set<Purpose> purposes, Collection<SpecimenSummary> specimens) {
    var ids = specimens.stream().map(SpecimenSummary::id).toList();
    var donors = specimens.stream().map(SpecimenSummary::donorId).collect(Collectors.toSet());
    return new ReservationRules(
        source,
        consents.decide(donors, purposes, clock.instant()),
        items.openOrders(ids),
        places.of(ids).keySet());
  }
}

package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.biobank.donor.Purpose;
import org.biobank.specimen.FindContributors;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.FindPlaces;

/** Loads what the rules of reservation are judged by: five queries, however many tubes. */
@ApplicationScoped
class ReservationFacts {
  @Inject private TubeConsents consents;
  @Inject private FindContributors findContributors;
  @Inject private OrderItems items;
  @Inject private FindPlaces places;
  @Inject private Clock clock;

  ReservationRules rules(
      Sources.Source source, Set<Purpose> purposes, Collection<SpecimenSummary> specimens) {
    var ids = specimens.stream().map(SpecimenSummary::id).toList();
    var contributors = findContributors.of(specimens);
    var donors = contributors.donorsOf(specimens);
    return new ReservationRules(
        source,
        contributors.judged(consents.decide(donors, purposes, clock.instant())),
        items.openOrders(ids),
        places.of(ids).keySet());
  }
}

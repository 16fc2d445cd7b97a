package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import org.biobank.donor.ConsentDecisions;
import org.biobank.donor.Purpose;
import org.biobank.specimen.FindContributors;
import org.biobank.specimen.SpecimenSummary;

/** Asks, for the donors of some specimens, whether a transfer is covered at an instant. */
@ApplicationScoped
class TransferConsents {
  @Inject private ConsentDecisions decisions;
  @Inject private FindContributors findContributors;

  ReleaseRules rules(Shipment shipment, Collection<SpecimenSummary> specimens, Instant at) {
    var contributors = findContributors.of(specimens);
    var donors = contributors.donorsOf(specimens);
    return new ReleaseRules(
        shipment, contributors.judged(decisions.decide(donors, Purpose.TRANSFER, at)));
  }
}

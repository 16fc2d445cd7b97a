package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.biobank.donor.ConsentDecisions;
import org.biobank.donor.Purpose;
import org.biobank.specimen.SpecimenSummary;

/** Asks, for the donors of some specimens, whether a transfer is covered at an instant. */
@ApplicationScoped
class TransferConsents {
  @Inject private ConsentDecisions decisions;

  ReleaseRules rules(Shipment shipment, Collection<SpecimenSummary> specimens, Instant at) {
    var donors = specimens.stream().map(SpecimenSummary::donorId).collect(Collectors.toSet());
    return new ReleaseRules(shipment, decisions.decide(donors, Purpose.TRANSFER, at));
  }
}

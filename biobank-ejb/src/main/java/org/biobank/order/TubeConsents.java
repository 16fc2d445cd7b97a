package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biobank.donor.ConsentDecision;
import org.biobank.donor.ConsentDecisions;
import org.biobank.donor.DonorConsents;
import org.biobank.donor.Purpose;

/**
 * Asks, for donors, whether everything an order is for is covered at an instant. Two queries,
 * however many donors and purposes.
 */
@ApplicationScoped
class TubeConsents {
  @Inject private ConsentDecisions decisions;

  /** A decision for every donor asked for: the first purpose that is not covered decides. */
  Map<UUID, ConsentDecision> decide(Collection<UUID> donorIds, Set<Purpose> purposes, Instant at) {
    var decided = new HashMap<UUID, ConsentDecision>();
    decisions
        .consents(donorIds)
        .forEach((id, donor) -> decided.put(id, toAll(donor, purposes, at)));
    return decided;
  }

  static ConsentDecision toAll(DonorConsents donor, Set<Purpose> purposes, Instant at) {
    return purposes.stream()
        .sorted()
        .map(purpose -> ConsentDecision.of(donor, purpose, at))
        .filter(decision -> !decision.permits())
        .findFirst()
        .orElseGet(ConsentDecision.Permitted::new);
  }
}

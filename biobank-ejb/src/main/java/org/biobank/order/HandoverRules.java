package org.biobank.order;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.donor.ConsentDecision;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Place;

/**
 * Whether a picked tube may be given away at this moment. Pure.
 *
 * @param consents the decision on all purposes of the order, now, by donor
 * @param stored where those stand that were put back since they were picked
 */
record HandoverRules(Map<UUID, ConsentDecision> consents, Map<UUID, Place> stored) {
  Optional<Refusal> refusal(SpecimenSummary tube) {
    return held(tube)
        .or(() -> ReservationRules.notPermitted(consents, tube))
        .or(() -> backInStore(tube));
  }

  private static Optional<Refusal> held(SpecimenSummary tube) {
    return tube.status() == SpecimenStatus.RESERVED
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "on-hold", tube.barcode() + " was held since it was picked; it stays here."));
  }

  private Optional<Refusal> backInStore(SpecimenSummary tube) {
    return Optional.ofNullable(stored.get(tube.id()))
        .map(
            place ->
                new Refusal(
                    "back-in-store", "%s stands in %s again.".formatted(tube.barcode(), place)));
  }
}

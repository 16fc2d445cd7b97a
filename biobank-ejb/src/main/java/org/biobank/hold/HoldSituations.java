package org.biobank.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.biobank.identity.Actor;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/** Loads what a hold by hand, or its end, is decided on. */
@ApplicationScoped
class HoldSituations {
  @Inject private FindSpecimens findSpecimens;
  @Inject private FindHolds findHolds;

  /**
   * Nobody else changes the specimens until the transaction ends.
   *
   * @throws HoldNotByHand if the reason is a withdrawal
   */
  HoldPlan.Facts load(HoldInput input, Actor actor) {
    if (!input.reason().isByHand()) {
      throw new HoldNotByHand();
    }
    findSpecimens.lock(input.barcodes());
    var known = findSpecimens.byBarcodes(input.barcodes());
    var ids = known.values().stream().map(SpecimenSummary::id).toList();
    return new HoldPlan.Facts(known, findHolds.of(ids), actor);
  }
}

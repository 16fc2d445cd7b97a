package org.biobank.hold;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/**
 * Ends the holds of one reason, on all specimens that were scanned or on none. A specimen is free
 * again when nothing else holds it.
 */
@Act
public class ReleaseHold {
  @Inject private CurrentActor current;
  @Inject private FindSpecimens findSpecimens;
  @Inject private FindHolds findHolds;
  @Inject private HoldSpecimens holds;
  @Inject private HoldEvents events;
  @Inject private Clock clock;

  /**
   * @throws HoldNotByHand if the reason is a withdrawal
   * @throws HoldRefused with each specimen that is not held for the reason
   */
  @Requires(Permission.SPECIMEN_HOLD)
  public List<HeldSpecimen> release(HoldInput input) {
    if (!input.reason().isByHand()) {
      throw new HoldNotByHand();
    }
    var actor = current.actor();
    findSpecimens.lock(input.barcodes());
    var known = findSpecimens.byBarcodes(input.barcodes());
    var ids = known.values().stream().map(SpecimenSummary::id).toList();
    var plan = HoldPlan.toRelease(input, new HoldPlan.Facts(known, findHolds.of(ids), actor));
    if (!plan.refused().isEmpty()) {
      throw new HoldRefused(plan.refused());
    }
    var at = clock.instant();
    var concerned = plan.specimens().stream().map(SpecimenSummary::id).toList();
    holds.releaseByHand(
        concerned, new HoldSpecimens.ByHand(input.reason(), input.note(), actor.id(), at));
    return events.record(concerned, "released, " + PlaceHold.words(input), actor, at);
  }
}

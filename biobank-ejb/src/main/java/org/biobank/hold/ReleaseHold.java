package org.biobank.hold;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;

/**
 * Ends the holds of one reason, on all specimens that were scanned or on none. A specimen is free
 * again when nothing else holds it.
 */
@Act
public class ReleaseHold {
  @Inject private CurrentActor current;
  @Inject private HoldSituations situations;
  @Inject private HoldSpecimens holds;
  @Inject private HoldEvents events;
  @Inject private Clock clock;

  /**
   * @throws HoldNotByHand if the reason is a withdrawal
   * @throws HoldRefused with each specimen that is not held for the reason
   */
  @Requires(Permission.SPECIMEN_HOLD)
  public List<HeldSpecimen> release(HoldInput input) {
    var actor = current.actor();
    var concerned = HoldPlan.toRelease(input, situations.load(input, actor)).concerned();
    var at = clock.instant();
    holds.releaseByHand(
        concerned, new HoldSpecimens.ByHand(input.reason(), input.note(), actor.id(), at));
    return events.record(concerned, "released, " + input.words(), actor, at);
  }
}

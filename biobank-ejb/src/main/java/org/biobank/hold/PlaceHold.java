package org.biobank.hold;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;

/**
 * Puts specimens on hold, all that were scanned or none. They stay where they are, and leave the
 * orders they were kept for.
 */
@Act
public class PlaceHold {
  @Inject private CurrentActor current;
  @Inject private HoldSituations situations;
  @Inject private HoldSpecimens holds;
  @Inject private HoldEvents events;
  @Inject private Event<SpecimensHeld> held;
  @Inject private Clock clock;

  /**
   * @throws HoldNotByHand if the reason is a withdrawal
   * @throws HoldRefused with each specimen that cannot be held, and why
   */
  @Requires(Permission.SPECIMEN_HOLD)
  public List<HeldSpecimen> hold(HoldInput input) {
    var actor = current.actor();
    var concerned = HoldPlan.toHold(input, situations.load(input, actor)).concerned();
    var at = clock.instant();
    holds.holdByHand(
        concerned, new HoldSpecimens.ByHand(input.reason(), input.note(), actor.id(), at));
    held.fire(new SpecimensHeld(Set.copyOf(concerned), at));
    return events.record(concerned, "held, " + input.words(), actor, at);
  }
}

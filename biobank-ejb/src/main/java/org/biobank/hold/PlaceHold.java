package org.biobank.hold;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/**
 * Puts specimens on hold, all that were scanned or none. They stay where they are, and leave the
 * orders they were kept for.
 */
@Act
public class PlaceHold {
  @Inject private CurrentActor current;
  @Inject private FindSpecimens findSpecimens;
  @Inject private FindHolds findHolds;
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
    if (!input.reason().isByHand()) {
      throw new HoldNotByHand();
    }
    var actor = current.actor();
    findSpecimens.lock(input.barcodes());
    var known = findSpecimens.byBarcodes(input.barcodes());
    var ids = known.values().stream().map(SpecimenSummary::id).toList();
    var plan = HoldPlan.toHold(input, new HoldPlan.Facts(known, findHolds.of(ids), actor));
    if (!plan.refused().isEmpty()) {
      throw new HoldRefused(plan.refused());
    }
    var at = clock.instant();
    var concerned = plan.specimens().stream().map(SpecimenSummary::id).toList();
    holds.holdByHand(
        concerned, new HoldSpecimens.ByHand(input.reason(), input.note(), actor.id(), at));
    held.fire(new SpecimensHeld(Set.copyOf(concerned), at));
    return events.record(concerned, "held, " + words(input), actor, at);
  }

  static String words(HoldInput input) {
    return input.reason().name().toLowerCase(Locale.ROOT) + ": " + input.note();
  }
}

package org.biobank.evacuation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.storage.arrangement.RelocateContainer;

/** Plans anew what is left: for what stands in the freezer now, on the places that are free now. */
@Act
public class ReplanEvacuation {
  @Inject private Evacuations evacuations;
  @Inject private PlanStore plans;
  @Inject private Sheets sheets;
  @Inject private RelocateContainer relocate;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws EvacuationEnded if it is over
   */
  @Requires(Permission.EVACUATION_PLAN)
  public EvacuationSheet replan(@Subject UUID id) {
    relocate.hold(evacuations.emptied(id)); // as when it was planned first
    var actor = current.actor();
    var evacuation = evacuations.lock(id);
    actor.requireAt(Permission.EVACUATION_PLAN, evacuation.siteId(), evacuation.container());
    evacuation.requireOpen();
    plans.plan(evacuation);
    evacuations.planned(id, actor, clock.instant());
    return sheets.of(evacuations.get(id));
  }
}

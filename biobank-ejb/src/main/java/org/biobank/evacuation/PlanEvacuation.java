package org.biobank.evacuation;

import jakarta.inject.Inject;
import java.time.Clock;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.storage.arrangement.RelocateContainer;
import org.biobank.storage.container.FindContainers;

/** Plans where all that stands in a failing freezer goes; the places are promised to it. */
@Act
public class PlanEvacuation {
  @Inject private FindContainers containers;
  @Inject private Evacuations evacuations;
  @Inject private PlanStore plans;
  @Inject private Sheets sheets;
  @Inject private RelocateContainer relocate;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws EvacuationOpen if the container is being emptied already
   */
  @Requires(Permission.EVACUATION_PLAN)
  public EvacuationSheet plan(@Subject Barcode code, EvacuationInput input) {
    // before anything is read: two plans of a site would promise the same places
    relocate.hold(code);
    var actor = current.actor();
    var container = containers.around(code).get(0);
    actor.requireAt(Permission.EVACUATION_PLAN, container.siteId(), container.code());
    var id = evacuations.add(container, input, actor, clock.instant());
    var evacuation = evacuations.get(id);
    plans.plan(evacuation);
    return sheets.of(evacuation);
  }
}

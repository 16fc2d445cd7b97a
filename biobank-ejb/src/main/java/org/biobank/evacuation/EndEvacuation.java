package org.biobank.evacuation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;

/** Ends an evacuation, done or not; what it had planned is promised to nobody any more. */
@Act
public class EndEvacuation {
  @Inject private Evacuations evacuations;
  @Inject private Sheets sheets;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws EvacuationEnded if it is over
   */
  @Requires(Permission.EVACUATION_PLAN)
  public EvacuationSheet end(@Subject UUID id) {
    var actor = current.actor();
    var evacuation = evacuations.lock(id);
    actor.requireAt(Permission.EVACUATION_PLAN, evacuation.siteId(), evacuation.container());
    evacuation.requireOpen();
    evacuations.end(id, actor, clock.instant());
    return sheets.of(evacuations.get(id));
  }
}

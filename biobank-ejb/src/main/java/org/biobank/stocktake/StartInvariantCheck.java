package org.biobank.stocktake;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;

/** Looks at all that must hold, now. */
@Act
public class StartInvariantCheck {
  @Inject private CurrentActor current;
  @Inject private InvariantChecks checks;
  @Inject private Event<InvariantCheckRequested> requested;

  /**
   * Returns the check at its beginning; it goes on after this answer.
   *
   * @throws CheckRunning if one is
   */
  @Requires(Permission.CUSTODY_AUDIT)
  public InvariantCheck start() {
    current.actor().requireEverywhere(Permission.CUSTODY_AUDIT, "The whole store");
    var id = checks.add().orElseThrow(CheckRunning::new);
    requested.fire(new InvariantCheckRequested(id));
    return checks.get(id);
  }
}

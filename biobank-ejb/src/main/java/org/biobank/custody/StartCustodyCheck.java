package org.biobank.custody;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;

/** Has the whole log checked, now. */
@Act
public class StartCustodyCheck {
  @Inject private CurrentActor current;
  @Inject private CustodyChecks checks;
  @Inject private Event<CheckRequested> requested;

  /** Returns the check at its beginning; it goes on after this answer. */
  @Requires(Permission.CUSTODY_AUDIT)
  public CustodyCheck start() {
    current.actor().requireEverywhere(Permission.CUSTODY_AUDIT, "The custody log");
    var id = checks.add();
    requested.fire(new CheckRequested(id));
    return checks.get(id);
  }
}

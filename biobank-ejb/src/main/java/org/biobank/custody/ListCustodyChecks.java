package org.biobank.custody;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** The latest checks of the log, newest first. */
@View
public class ListCustodyChecks {
  @Inject private CurrentActor current;
  @Inject private CustodyChecks checks;

  @Requires(Permission.CUSTODY_AUDIT)
  public List<CustodyCheck> list(int limit) {
    current.actor().requireEverywhere(Permission.CUSTODY_AUDIT, "The custody log");
    return checks.latest(limit);
  }
}

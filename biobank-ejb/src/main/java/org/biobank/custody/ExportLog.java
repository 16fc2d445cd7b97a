package org.biobank.custody;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** Hands out the whole log, to be checked where the biobank has no hand in it. */
@View
public class ExportLog {
  @Inject private CurrentActor current;
  @Inject private CustodyLog log;

  /**
   * @throws NoTreeYet if nothing has been recorded
   */
  @Requires(value = Permission.CUSTODY_AUDIT, audited = true)
  public LogExport export() {
    current.actor().requireEverywhere(Permission.CUSTODY_AUDIT, "The custody log");
    return log.open();
  }
}

package org.biobank.stocktake;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Page;
import org.biobank.shared.View;

/** What was found not to hold at one's sites, newest first. */
@View
public class ListFindings {
  @Inject private Findings findings;
  @Inject private CurrentActor current;

  /**
   * @param before id of the last one of the page before
   */
  @Requires(Permission.STORAGE_READ)
  public Page<InvariantFinding> list(
      InvariantFinding.State state, Optional<UUID> before, int limit) {
    var scope = current.actor().scope(Permission.STORAGE_READ);
    return Page.of(
        findings.list(scope, state, before, limit + 1), limit, line -> line.id().toString());
  }
}

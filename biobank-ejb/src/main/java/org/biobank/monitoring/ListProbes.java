package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Page;
import org.biobank.shared.View;

/** The probes of one's sites, by code. */
@View
public class ListProbes {
  @Inject private ProbeLines lines;
  @Inject private CurrentActor current;

  /**
   * @param after the code after which the page begins
   */
  @Requires(Permission.STORAGE_READ)
  public Page<ProbeLine> list(Optional<String> after, int limit) {
    var scope = current.actor().scope(Permission.STORAGE_READ);
    return Page.of(lines.within(scope, after, limit + 1), limit, ProbeLine::code);
  }
}

package org.biobank.registry;

import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** One run of the feed, and how far it has come. */
@View
public class ShowFeedRun {
  @Inject private FeedRuns runs;

  /**
   * @throws org.biobank.shared.NotFound if there is none of this id
   */
  @Requires(Permission.REGISTRY_READ)
  public FeedRun show(UUID runId) {
    return runs.get(runId);
  }
}

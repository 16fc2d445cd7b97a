package org.biobank.registry;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** The latest runs of the feed, newest first. */
@View
public class ListFeedRuns {
  @Inject private FeedRuns runs;

  /**
   * @param registryCode absent: of all registries
   */
  @Requires(Permission.REGISTRY_READ)
  public List<FeedRun> list(Optional<String> registryCode, int limit) {
    return runs.latest(registryCode, limit);
  }
}

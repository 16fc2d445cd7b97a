package org.biobank.registry;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Ids;

/** Starts the job that shows a registry what changed. */
@Act
public class StartRegistryFeed {
  @Inject private Registries registries;
  @Inject private FeedSources sources;
  @Inject private FeedRuns runs;
  @Inject private Event<FeedRequested> requested;

  /**
   * @return the run, at its beginning; it goes on after this answer
   * @throws org.biobank.shared.NotFound if there is no such registry
   * @throws FeedAlreadyRunning if one runs for it
   */
  @Requires(Permission.REGISTRY_FEED)
  public FeedRun start(@Subject String registryCode) {
    var registry = registries.lock(registryCode);
    runs.running(registry.id())
        .ifPresent(
            run -> {
              throw new FeedAlreadyRunning(registry.code(), run.id());
            });
    var id = Ids.next();
    runs.add(id, registry.id(), sources.count(registry));
    requested.fire(new FeedRequested(id));
    return runs.get(id);
  }
}

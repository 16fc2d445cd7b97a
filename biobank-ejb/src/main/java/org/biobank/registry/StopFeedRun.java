package org.biobank.registry;

import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;

/** Stops a running feed after the chunk at hand. */
@Act
public class StopFeedRun {
  @Inject private FeedRuns runs;
  @Inject private FeedLauncher launcher;

  /**
   * @throws FeedNotRunning if it has ended, or is stopped
   */
  @Requires(Permission.REGISTRY_FEED)
  public FeedRun stop(@Subject UUID runId) {
    var run = runs.get(runId);
    if (run.status() != FeedStatus.RUNNING) {
      throw new FeedNotRunning(run.status());
    }
    launcher.stop(runId);
    return run;
  }
}

package org.biobank.registry;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Looks for feeds that a dead server left, its own former self included, and goes on with them. */
@Startup
@Singleton
@DependsOn("MigrateAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class ResumeFeeds {
  @Inject private OrphanedRuns orphans;
  @Inject private FeedLauncher launcher;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void resume() {
    for (var run : orphans.adopt()) {
      Optional.ofNullable(run.batchExecutionId())
          .ifPresentOrElse(
              execution -> launcher.resume(run.id(), execution), () -> launcher.start(run.id()));
    }
  }
}

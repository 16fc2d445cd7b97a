package org.biobank.exchange;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Looks for imports that a dead server left, its own former self included, and goes on with them.
 */
@Startup
@Singleton
@DependsOn("MigrateAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class ResumeImports {
  @Inject private ImportProgress progress;
  @Inject private ImportLauncher launcher;

  @Schedule(hour = "*", minute = "*", second = "15,45", persistent = false)
  void resume() {
    progress
        .adopt()
        .ifPresent(
            left ->
                Optional.ofNullable(left.batchExecutionId())
                    .ifPresentOrElse(
                        execution -> launcher.resume(left.importId(), execution),
                        () -> launcher.start(left.importId())));
  }
}

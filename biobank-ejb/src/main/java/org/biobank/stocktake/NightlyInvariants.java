package org.biobank.stocktake;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Every night one node looks at all that must hold; a check that a dead server left is resumed. */
@Startup
@Singleton
@DependsOn("MigrateAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class NightlyInvariants {
  @Inject private InvariantChecks checks;
  @Inject private InvariantLauncher launcher;

  @Schedule(hour = "3", minute = "10", persistent = false)
  void check() {
    checks.addNightly().ifPresent(launcher::start);
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void resume() {
    checks
        .adopt()
        .ifPresent(
            left ->
                Optional.ofNullable(left.batchExecutionId())
                    .ifPresentOrElse(
                        execution -> launcher.resume(left.id(), execution),
                        () -> launcher.start(left.id())));
  }
}

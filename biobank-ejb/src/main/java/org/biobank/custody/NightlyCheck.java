package org.biobank.custody;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Every night one node checks the whole log. */
@Startup
@Singleton
@DependsOn("MigrateAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class NightlyCheck {
  @Inject private CustodyChecks checks;
  @Inject private CheckLauncher launcher;

  @Schedule(hour = "2", minute = "40", persistent = false)
  void check() {
    checks.addNightly().ifPresent(launcher::start);
  }
}

package org.biobank.monitoring;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every minute: is anybody silent? On every node; what two of them find is raised once. */
@Startup
@Singleton
@DependsOn("MigrateAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class AlarmClock {
  private static final Logger LOG = LoggerFactory.getLogger(AlarmClock.class);

  @Inject private MinuteWatch minute;
  @Inject private TenMinuteWatch tenMinutes;

  @Schedule(hour = "*", minute = "*/10", second = "15", persistent = false)
  void everyTenMinutes() {
    try {
      tenMinutes.look();
    } catch (RuntimeException e) {
      LOG.error("nobody looked for full containers these ten minutes", e);
    }
  }

  @Schedule(hour = "*", minute = "*", persistent = false)
  void everyMinute() {
    try {
      minute.look();
    } catch (RuntimeException e) {
      LOG.error("nobody listened for silent probes this minute", e);
    }
  }
}

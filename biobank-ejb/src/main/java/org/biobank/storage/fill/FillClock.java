package org.biobank.storage.fill;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day: how full is everything? What was missed at night is made up for in the morning. */
@Startup
@Singleton
@DependsOn("MigrateAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class FillClock {
  private static final Logger LOG = LoggerFactory.getLogger(FillClock.class);

  @Inject private TakeFillRecords records;

  @Schedule(hour = "1,7", minute = "20", persistent = false)
  void daily() {
    try {
      records.take();
    } catch (RuntimeException e) {
      LOG.error("how full the store is was not kept today", e);
    }
  }
}

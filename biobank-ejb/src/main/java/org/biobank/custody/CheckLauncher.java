package org.biobank.custody;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Properties;
import java.util.UUID;

/** Hands checks to Jakarta Batch, outside of the transaction that asked for them. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class CheckLauncher {
  private static final String JOB = "custody-check";

  /** Once the check's row is committed, and on a thread of its own. */
  @Asynchronous
  public void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) CheckRequested requested) {
    start(requested.checkId());
  }

  public void start(UUID checkId) {
    var parameters = new Properties();
    parameters.setProperty("check", checkId.toString());
    BatchRuntime.getJobOperator().start(JOB, parameters);
  }
}

package org.biobank.stocktake;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands checks to Jakarta Batch, outside of the transaction that asked for them. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class InvariantLauncher {
  private static final Logger LOG = LoggerFactory.getLogger(InvariantLauncher.class);
  private static final String JOB = "invariants";

  /** Once the check's row is committed, and on a thread of its own. */
  @Asynchronous
  public void start(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) InvariantCheckRequested requested) {
    start(requested.checkId());
  }

  public void start(UUID checkId) {
    BatchRuntime.getJobOperator().start(JOB, parameters(checkId));
  }

  /**
   * Goes on with a check that a dead server left, at its last window. Where the job repository will
   * not have it, it begins anew: what was found is not found twice.
   */
  public void resume(UUID checkId, long executionId) {
    try {
      BatchRuntime.getJobOperator().restart(executionId, parameters(checkId));
    } catch (BatchRuntimeException e) {
      LOG.warn("invariant check {} cannot go on ({}), begins anew", checkId, e.toString());
      start(checkId);
    }
  }

  private static Properties parameters(UUID checkId) {
    var parameters = new Properties();
    parameters.setProperty("check", checkId.toString());
    return parameters;
  }
}

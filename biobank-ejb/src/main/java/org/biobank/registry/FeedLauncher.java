package org.biobank.registry;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands runs to Jakarta Batch. A session bean with its own transactions, because a job inherits the
 * surroundings it is started from: from within a use case's transaction it could begin none.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class FeedLauncher {
  private static final Logger LOG = LoggerFactory.getLogger(FeedLauncher.class);
  private static final String JOB = "registry-feed";

  @Inject private OrphanedRuns orphans;

  /** Once the run's row is committed, and on a thread of its own. */
  @Asynchronous
  public void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeedRequested requested) {
    start(requested.runId());
  }

  public void start(UUID runId) {
    operator().start(JOB, parameters(runId));
  }

  /**
   * Goes on with a run that a dead server left. Where the job repository will not have it, the run
   * begins anew: it writes only what differs, so nothing is shown twice.
   */
  public void resume(UUID runId, long executionId) {
    try {
      operator().restart(executionId, parameters(runId));
      LOG.info("feed run {} goes on after its last chunk", runId);
    } catch (BatchRuntimeException e) {
      LOG.warn("feed run {} cannot go on ({}), begins anew", runId, e.toString());
      orphans.forgetProgress(runId);
      start(runId);
    }
  }

  public void stop(UUID runId) {
    orphans.execution(runId).ifPresent(execution -> operator().stop(execution));
  }

  private static JobOperator operator() {
    return BatchRuntime.getJobOperator();
  }

  private static Properties parameters(UUID runId) {
    var parameters = new Properties();
    parameters.setProperty("run", runId.toString());
    return parameters;
  }
}

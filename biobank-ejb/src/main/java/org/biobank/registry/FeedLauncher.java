package org.biobank.registry;

import jakarta.annotation.Resource;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands runs to Jakarta Batch. */
@ApplicationScoped
class FeedLauncher {
  private static final Logger LOG = LoggerFactory.getLogger(FeedLauncher.class);
  private static final String JOB = "registry-feed";

  @Resource private ManagedExecutorService executor;
  @Inject private OrphanedRuns orphans;

  /**
   * On a thread of its own: the transaction that ended is still tied to the one we are called on.
   */
  void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeedRequested requested) {
    executor.execute(() -> start(requested.runId()));
  }

  void start(UUID runId) {
    operator().start(JOB, parameters(runId));
  }

  /**
   * Goes on with a run that a dead server left. Where the job repository will not have it, the run
   * begins anew: it writes only what differs, so nothing is shown twice.
   */
  void resume(UUID runId, long executionId) {
    try {
      operator().restart(executionId, parameters(runId));
      LOG.info("feed run {} goes on after its last chunk", runId);
    } catch (BatchRuntimeException e) {
      LOG.warn("feed run {} cannot go on ({}), begins anew", runId, e.toString());
      orphans.forgetProgress(runId);
      start(runId);
    }
  }

  void stop(UUID runId) {
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

package org.biobank.stocktake;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Keeps the check's row in step with the job that works at it. */
@Dependent
@Named("invariantListener")
class InvariantListener implements JobListener {
  @Inject
  @BatchProperty(name = "check")
  private String check;

  @Inject private JobContext job;
  @Inject private InvariantChecks checks;

  @Override
  public void beforeJob() {
    checks.executedBy(UUID.fromString(check), job.getExecutionId());
  }

  /**
   * The batch runtime settles the status only after its listeners: one that has not failed is done.
   */
  @Override
  public void afterJob() {
    var status = job.getBatchStatus();
    var done = status != BatchStatus.FAILED && status != BatchStatus.ABANDONED;
    checks.finish(
        UUID.fromString(check),
        done ? InvariantCheck.Status.COMPLETED : InvariantCheck.Status.FAILED);
  }
}

package org.biobank.registry;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;

/** Keeps the run's row in step with the job that works at it. */
@Dependent
@Named("feedListener")
class FeedListener implements JobListener {
  @Inject
  @BatchProperty(name = "run")
  private String run;

  @Inject private JobContext job;
  @Inject private FeedRuns runs;

  @Override
  public void beforeJob() {
    runs.executedBy(UUID.fromString(run), job.getExecutionId());
  }

  @Override
  public void afterJob() {
    var status = status(job.getBatchStatus());
    var failure =
        status == FeedStatus.FAILED
            ? Optional.of("The job failed; execution " + job.getExecutionId() + " in the log.")
            : Optional.<String>empty();
    runs.finish(UUID.fromString(run), job.getExecutionId(), status, failure);
  }

  /**
   * The batch runtime settles the status only after its listeners: one that has not failed is done.
   */
  private static FeedStatus status(BatchStatus status) {
    return switch (status) {
      case FAILED, ABANDONED -> FeedStatus.FAILED;
      case STOPPING, STOPPED -> FeedStatus.STOPPED;
      case STARTING, STARTED, COMPLETED -> FeedStatus.COMPLETED;
    };
  }
}

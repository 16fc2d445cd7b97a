package org.biobank.exchange;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Keeps an import in step with the job that works at it. */
@Dependent
@Named("importListener")
class ImportListener implements JobListener {
  private static final ImportBatch.Refused FAULT =
      new ImportBatch.Refused(
          "unexpected-fault", "Something of ours failed; nothing was written. Try again.");

  @Inject
  @BatchProperty(name = "import")
  private String importId;

  @Inject private JobContext job;
  @Inject private ImportProgress progress;
  @Inject private ImportBatches batches;

  @Override
  public void beforeJob() {
    progress.executedBy(UUID.fromString(importId), job.getExecutionId());
  }

  /** What a job leaves under work it has failed at; its transactions are rolled back. */
  @Override
  public void afterJob() {
    if (job.getBatchStatus() != BatchStatus.FAILED) {
      return;
    }
    var id = UUID.fromString(importId);
    if (!batches.isThere(id)) {
      return; // a dropped file that could not be taken over
    }
    switch (batches.get(id).state()) {
      case CHECKING -> batches.turnedBack(id, ImportState.FAILED, FAULT);
      case COMMITTING -> batches.turnedBack(id, ImportState.READY, FAULT);
      case UNDOING -> batches.turnedBack(id, ImportState.COMMITTED, FAULT);
      default -> {} // settled before it failed
    }
  }
}

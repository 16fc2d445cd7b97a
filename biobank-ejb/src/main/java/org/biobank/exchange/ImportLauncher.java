package org.biobank.exchange;

import jakarta.batch.operations.BatchRuntimeException;
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

/** Hands imports to Jakarta Batch, outside of the transaction that asked for it. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportLauncher {
  private static final Logger LOG = LoggerFactory.getLogger(ImportLauncher.class);

  @Inject private ImportBatches batches;

  /** Once it is committed, and on a thread of its own. */
  @Asynchronous
  public void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportRequested requested) {
    start(requested.importId());
  }

  /** The job that goes with the state it is in. */
  public void start(UUID importId) {
    BatchRuntime.getJobOperator().start(job(importId), parameters(importId));
  }

  /**
   * Goes on with an import that a dead server left, at its last chunk. Where the job repository
   * will not have it, the job begins anew, which does nothing twice.
   */
  public void resume(UUID importId, long executionId) {
    try {
      BatchRuntime.getJobOperator().restart(executionId, parameters(importId));
    } catch (BatchRuntimeException e) {
      LOG.warn("import {} cannot go on ({}), begins anew", importId, e.toString());
      start(importId);
    }
  }

  private String job(UUID importId) {
    return switch (batches.get(importId).state()) {
      case COMMITTING -> "import-write";
      case UNDOING -> "import-undo";
      default -> "import-check";
    };
  }

  private static Properties parameters(UUID importId) {
    var parameters = new Properties();
    parameters.setProperty("import", importId.toString());
    return parameters;
  }
}

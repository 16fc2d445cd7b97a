package org.biobank.exchange;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.biobank.shared.DomainException;

/** The steps of an import that are one transaction each; which one says the job's definition. */
@Dependent
@Named("importStep")
class ImportStep extends AbstractBatchlet {
  @Inject
  @BatchProperty(name = "import")
  private String importId;

  @Inject
  @BatchProperty(name = "step")
  private String step;

  @Inject private LinkRows linkRows;
  @Inject private WriteRows writeRows;
  @Inject private UndoRows undoRows;
  @Inject private ImportBatches batches;
  @Inject private ImportBegin begin;

  @Override
  public String process() {
    var id = UUID.fromString(importId);
    switch (step) {
      case "link" -> linkRows.link(id);
      case "begin" -> begin.write(id);
      case "write" -> told(id, ImportState.READY, () -> writeRows.write(id));
      case "undo" -> told(id, ImportState.COMMITTED, () -> undoRows.undo(id, batches.undoneBy(id)));
      default -> throw new IllegalArgumentException(step);
    }
    return batches.get(id).state().name();
  }

  /** A refusal is no fault of the job: it is kept with the import, and shown. */
  private void told(UUID id, ImportState back, Runnable work) {
    try {
      work.run();
    } catch (DomainException refusal) {
      batches.turnedBack(id, back, new ImportBatch.Refused(refusal.slug(), refusal.detail()));
    }
  }
}

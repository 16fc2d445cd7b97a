package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lets a dropped file go on by itself: nobody is there to look at its preview. */
@ApplicationScoped
class ImportBegin {
  @Inject private StepTransaction transaction;
  @Inject private ImportBatches batches;

  public void write(UUID importId) {
    transaction.run(() -> begin(importId));
  }

  private void begin(UUID importId) {
    if (batches.locked(importId).state() == ImportState.READY) {
      batches.move(importId, ImportState.COMMITTING);
    }
  }
}

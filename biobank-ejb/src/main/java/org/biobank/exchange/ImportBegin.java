package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lets a dropped file go on by itself: nobody is there to look at its preview. */
@ApplicationScoped
class ImportBegin {
  @Inject private ImportBatches batches;

  @Transactional
  public void write(UUID importId) {
    if (batches.locked(importId).state() == ImportState.READY) {
      batches.move(importId, ImportState.COMMITTING);
    }
  }
}

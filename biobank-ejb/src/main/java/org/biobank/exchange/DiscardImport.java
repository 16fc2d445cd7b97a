package org.biobank.exchange;

import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;

/** Gives an import up of which nothing has been written; its rows and visits go. */
@Act
public class DiscardImport {
  @Inject private ImportBatches batches;
  @Inject private ImportRows rows;
  @Inject private ImportVisits visits;
  @Inject private ImportViews views;
  @Inject private CurrentActor current;

  /**
   * @throws ImportNotInThisState if it is under work, or written
   */
  @Requires(Permission.IMPORT_RUN)
  public ImportView discard(UUID id) {
    ImportBatches.requireSeen(current.actor(), batches.get(id));
    batches.move(id, ImportState.DISCARDED);
    rows.forget(id);
    visits.forget(id);
    return views.of(batches.get(id));
  }
}

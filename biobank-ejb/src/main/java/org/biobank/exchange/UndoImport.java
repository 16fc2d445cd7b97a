package org.biobank.exchange;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;

/** Has a written import undone, all of it or nothing; it goes on after this answer. */
@Act
public class UndoImport {
  @Inject private ImportBatches batches;
  @Inject private ImportUses uses;
  @Inject private ImportViews views;
  @Inject private CurrentActor current;
  @Inject private Event<ImportRequested> requested;

  /**
   * @throws ImportUsedSince if anything of it has been used since, with what and how
   * @throws ImportNotInThisState if it is not written
   */
  @Requires(Permission.IMPORT_UNDO)
  public ImportView undo(UUID id) {
    ImportBatches.requireSeen(current.actor(), batches.get(id));
    batches.move(id, ImportState.UNDOING);
    uses.refuseIfUsed(id);
    batches.undoneBy(id, current.actor());
    requested.fire(new ImportRequested(id));
    return views.of(batches.get(id));
  }
}

package org.biobank.exchange;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;

/** Has the rows of an import looked at again: something has changed since, or its job failed. */
@Act
public class CheckImport {
  @Inject private ImportBatches batches;
  @Inject private ImportRows rows;
  @Inject private ImportVisits visits;
  @Inject private ImportViews views;
  @Inject private CurrentActor current;
  @Inject private Event<ImportRequested> requested;

  /**
   * @throws ImportNotInThisState if it is under work, or past it
   */
  @Requires(Permission.IMPORT_RUN)
  public ImportView check(UUID id) {
    ImportBatches.requireSeen(current.actor(), batches.get(id));
    batches.move(id, ImportState.CHECKING);
    rows.reset(id);
    visits.forget(id);
    requested.fire(new ImportRequested(id));
    return views.of(batches.get(id));
  }
}

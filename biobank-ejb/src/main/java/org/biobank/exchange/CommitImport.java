package org.biobank.exchange;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;

/** Has an import written, all of it or nothing; it goes on after this answer. */
@Act
public class CommitImport {
  @Inject private ImportBatches batches;
  @Inject private ImportViews views;
  @Inject private CurrentActor current;
  @Inject private Event<ImportRequested> requested;

  /**
   * @param skipWrong leave wrong rows out; they stay in the report
   * @throws ImportHasErrors if rows are wrong and are not to be skipped
   * @throws ImportNotInThisState if it has not been looked at, or is past it
   */
  @Requires(Permission.IMPORT_RUN)
  public ImportView commit(UUID id, boolean skipWrong) {
    ImportBatches.requireSeen(current.actor(), batches.get(id));
    batches.move(id, ImportState.COMMITTING);
    var errors = views.of(batches.get(id)).counts().error();
    if (errors > 0 && !skipWrong) {
      throw new ImportHasErrors(errors);
    }
    batches.skipWrong(id, skipWrong);
    requested.fire(new ImportRequested(id));
    return views.of(batches.get(id));
  }
}

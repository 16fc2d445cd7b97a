package org.biobank.exchange;

import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** Shows an import with its progress and counts. */
@View
public class ShowImport {
  @Inject private ImportBatches batches;
  @Inject private ImportViews views;
  @Inject private CurrentActor current;

  /**
   * @throws org.biobank.shared.NotFound if there is none
   */
  @Requires(Permission.IMPORT_RUN)
  public ImportView show(UUID id) {
    var batch = batches.get(id);
    ImportBatches.requireSeen(current.actor(), batch);
    return views.of(batch);
  }
}

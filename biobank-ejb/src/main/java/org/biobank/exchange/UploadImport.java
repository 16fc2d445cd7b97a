package org.biobank.exchange;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.biobank.exchange.table.UploadedFile;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Ids;

/**
 * Takes a file over, to be looked at: nothing of it is written into the store yet. Its rows are
 * checked after this answer.
 */
@Act
public class UploadImport {
  @Inject private TakeFile takeFile;
  @Inject private ImportBatches batches;
  @Inject private ImportViews views;
  @Inject private CurrentActor current;
  @Inject private Event<ImportRequested> requested;

  /**
   * @throws org.biobank.exchange.table.FileUnreadable if it is no file we read, with the line where
   *     it breaks; nothing is kept
   */
  @Requires(Permission.IMPORT_RUN)
  public ImportView upload(NewImport asked, UploadedFile file) {
    var id = Ids.next();
    takeFile.take(id, asked, ImportBatch.Origin.UPLOAD, file, current.actor());
    requested.fire(new ImportRequested(id));
    return views.of(batches.get(id));
  }
}

package org.biobank.exchange;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Page;
import org.biobank.shared.View;

/** One's imports, newest first; everybody's for those who may import everywhere. */
@View
public class ListImports {
  @Inject private ImportBatches batches;
  @Inject private ImportViews views;
  @Inject private CurrentActor current;

  @Requires(Permission.IMPORT_RUN)
  public Page<ImportView> list(Optional<UUID> before, int limit) {
    var actor = current.actor();
    var found = batches.list(actor, actor.mayEverywhere(Permission.IMPORT_RUN), before, limit + 1);
    return Page.of(views.of(found), limit, view -> view.id().toString());
  }
}

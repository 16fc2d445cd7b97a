package org.biobank.specimen;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Page;
import org.biobank.shared.View;

/** The specimens of one's sites and studies, by barcode. */
@View
public class ListSpecimens {
  @Inject private SpecimenLines lines;
  @Inject private CurrentActor current;

  @Requires(Permission.SPECIMEN_READ)
  public Page<SpecimenLine> list(SpecimenFilter filter, int limit) {
    var scope = current.actor().scope(Permission.SPECIMEN_READ);
    return Page.of(lines.page(filter, scope, limit + 1), limit, SpecimenLine::barcode);
  }
}

package org.biobank.disposal;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;

/** One disposal with every tube. */
@View
public class ShowDisposal {
  @Inject private CurrentActor current;
  @Inject private Disposals disposals;

  @Requires(Permission.SPECIMEN_READ)
  public DisposalRecord show(@Subject Barcode code) {
    var head = disposals.get(code);
    current.actor().requireAt(Permission.SPECIMEN_READ, head.siteId(), code.text());
    return disposals.whole(head);
  }
}

package org.biobank.storage;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.storage.container.Containers;

/** Shows what stands in a box. Three queries, whatever the size of the store. */
@View
public class ShowBox {
  @Inject private Containers containers;
  @Inject private BoxSituations situations;
  @Inject private CurrentActor current;

  @Requires(Permission.STORAGE_READ)
  public BoxMap show(@Subject Barcode boxCode) {
    var box = containers.box(boxCode);
    var reader = current.actor();
    reader.requireAt(Permission.STORAGE_READ, box.siteId(), box.code());
    return BoxMap.of(box, situations.contents(box), box.version(), reader);
  }
}

package org.biobank.storage.scan;

import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** Shows what a scan read, to be previewed against a box and stored by the person who looks. */
@View
public class ShowRackScan {
  @Inject private RackScans rackScans;
  @Inject private CurrentActor current;

  @Requires(Permission.STORAGE_PLACE)
  public RackScan show(UUID id) {
    return rackScans.get(id, current.actor());
  }
}

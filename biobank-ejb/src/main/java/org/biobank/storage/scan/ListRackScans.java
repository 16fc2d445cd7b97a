package org.biobank.storage.scan;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** Lists the scans that wait at one's sites, the oldest first. */
@View
public class ListRackScans {
  @Inject private RackScans rackScans;
  @Inject private CurrentActor current;

  @Requires(Permission.STORAGE_PLACE)
  public List<RackScanLine> list(int limit) {
    var scope = current.actor().scope(Permission.STORAGE_PLACE);
    return rackScans.waiting(scope, limit).stream().map(RackScanLine::of).toList();
  }
}

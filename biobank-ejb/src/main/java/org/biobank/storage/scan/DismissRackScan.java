package org.biobank.storage.scan;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;

/** Puts a scan away that is of no use: scanned twice, the wrong rack, a trial. */
@Act
public class DismissRackScan {
  @Inject private RackScans rackScans;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws RackScanClosed if it has been used or dismissed
   */
  @Requires(Permission.STORAGE_PLACE)
  public RackScan dismiss(@Subject UUID id) {
    rackScans.dismiss(id, current.actor(), clock.instant());
    return rackScans.get(id, current.actor());
  }
}

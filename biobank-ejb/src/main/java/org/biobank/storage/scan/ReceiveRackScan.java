package org.biobank.storage.scan;

import jakarta.inject.Inject;
import java.time.Clock;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;

/**
 * Takes what a rack scanner read. It waits at the device's site until a person looks at it: nothing
 * is placed by a scan alone.
 */
@Act
public class ReceiveRackScan {
  @Inject private RackScans rackScans;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws ScannerWithoutSite if the device is not granted one site
   */
  @Requires(Permission.RACK_SCAN_SEND)
  public ReceivedRackScan receive(NewRackScan scan) {
    var device = current.actor();
    var site = device.onlySite(Permission.RACK_SCAN_SEND).orElseThrow(ScannerWithoutSite::new);
    var id = rackScans.add(scan, site, device, clock.instant());
    return new ReceivedRackScan(id, scan.grid().read(), scan.grid().unread());
  }
}

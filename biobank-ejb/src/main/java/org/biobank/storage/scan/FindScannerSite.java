package org.biobank.storage.scan;

import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** Tells where a device's scans wait, before anything is spent on reading one. */
@View
public class FindScannerSite {
  @Inject private CurrentActor current;

  /**
   * @throws ScannerWithoutSite if the device is not granted one site
   */
  @Requires(Permission.RACK_SCAN_SEND)
  public UUID find() {
    return current.actor().onlySite(Permission.RACK_SCAN_SEND).orElseThrow(ScannerWithoutSite::new);
  }
}

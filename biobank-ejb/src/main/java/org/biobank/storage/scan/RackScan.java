package org.biobank.storage.scan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.HasCode;

/**
 * A scan that a device handed over.
 *
 * @param device name of the device's user
 * @param rackCode of the rack itself, as read or told
 * @param box the box of the site that bears this code
 */
public record RackScan(
    UUID id,
    String site,
    String device,
    String name,
    Instant scannedAt,
    Instant receivedAt,
    Optional<String> rackCode,
    Optional<String> box,
    RackScanState state,
    ScannedGrid grid)
    implements HasCode {

  @Override
  public String code() {
    return id.toString();
  }
}

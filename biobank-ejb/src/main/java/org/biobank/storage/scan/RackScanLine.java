package org.biobank.storage.scan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A waiting scan in a list.
 *
 * @param device name of the device's user
 * @param box the box that bears the rack's code; absent: the person at the bench knows
 */
public record RackScanLine(
    UUID id,
    String site,
    String device,
    String name,
    Instant scannedAt,
    Instant receivedAt,
    Optional<String> rackCode,
    Optional<String> box,
    int rows,
    int columns,
    int read,
    int unread) {
  static RackScanLine of(RackScan scan) {
    return new RackScanLine(
        scan.id(),
        scan.site(),
        scan.device(),
        scan.name(),
        scan.scannedAt(),
        scan.receivedAt(),
        scan.rackCode(),
        scan.box(),
        scan.grid().rows(),
        scan.grid().columns(),
        scan.grid().read(),
        scan.grid().unread());
  }
}

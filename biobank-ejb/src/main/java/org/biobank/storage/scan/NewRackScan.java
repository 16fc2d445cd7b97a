package org.biobank.storage.scan;

import java.time.Instant;
import java.util.Optional;
import org.biobank.shared.Barcode;

/**
 * A scan as a device hands it over.
 *
 * @param name the file, or whatever the device calls the scan
 * @param scannedAt by the clock of the device
 * @param rackCode of the rack itself, as read or told; it need be no box of ours
 */
public record NewRackScan(
    String name, Instant scannedAt, Optional<Barcode> rackCode, ScannedGrid grid) {}

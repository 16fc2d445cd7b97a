package org.biobank.api.storage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.storage.scan.NewRackScan;
import org.biobank.storage.scan.RackContents;
import org.biobank.storage.scan.ScannedGrid;
import org.jspecify.annotations.Nullable;

/** What a device says of a scan besides what was read, as the query says it. */
public class DeviceScan {
  private static final int NAME_MAX = 120;

  /** The file, or whatever the device calls the scan. */
  @QueryParam("name")
  @DefaultValue("scan")
  private String name = "";

  /** ISO 8601 in UTC, by the clock of the device. */
  @QueryParam("scannedAt")
  private @Nullable String scannedAt;

  /** Rows and columns of the rack. */
  @QueryParam("layout")
  @DefaultValue("8x12")
  private String layout = "";

  /** Code of the rack itself, where the device knows it. */
  @QueryParam("rackCode")
  private @Nullable Barcode rackCode;

  RackLayout layout() {
    try {
      return RackLayout.parse(layout);
    } catch (IllegalArgumentException e) {
      throw new Invalid("layout", "must be rows and columns, such as 8x12");
    }
  }

  /** The rack's code in the scan itself is worth more than the one the device was told. */
  NewRackScan of(RackContents contents) {
    var rack =
        contents.rackCode().flatMap(ScanContents::barcode).or(() -> Optional.ofNullable(rackCode));
    var grid = ScannedGrid.of(layout().rows(), layout().columns(), contents.wells());
    return new NewRackScan(shortened(name), time(), rack, grid);
  }

  private Instant time() {
    try {
      return Instant.parse(String.valueOf(scannedAt));
    } catch (DateTimeParseException e) {
      throw new Invalid("scannedAt", "must be a time in UTC, such as 2026-11-23T10:15:30Z");
    }
  }

  private static String shortened(String text) {
    return text.length() <= NAME_MAX ? text : text.substring(0, NAME_MAX);
  }
}

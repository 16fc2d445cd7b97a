package org.biobank.api.storage;

import java.util.Optional;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.RackScan;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.storage.BoxMap;
import org.biobank.storage.scan.RackContents;
import org.biobank.storage.scan.ScannedWell;
import org.biobank.storage.scan.WellReading;

/** What a scanner read, as the use cases of storage take it. */
final class ScanContents {
  private ScanContents() {}

  static RackContents of(RackScan scan) {
    var wells = scan.wells().stream().map(ScanContents::scanned).toList();
    var rackCode = scan.rackCode().filter(code -> barcode(code).isPresent());
    return RackContents.whole(wells, rackCode);
  }

  static RackLayout layout(BoxMap box) {
    if (box.rows() < 2 || box.columns() < 2) {
      throw new Invalid("code", box.code() + " has no rows and columns that a scan could show");
    }
    return new RackLayout(box.rows(), box.columns());
  }

  private static ScannedWell scanned(org.biobank.scanner.rack.WellReading well) {
    return new ScannedWell(well.position().name(), reading(well));
  }

  private static WellReading reading(org.biobank.scanner.rack.WellReading well) {
    if (well instanceof org.biobank.scanner.rack.WellReading.Read read) {
      return barcode(read.text())
          .<WellReading>map(WellReading.Code::new)
          .orElseGet(WellReading.Unread::new);
    }
    return well instanceof org.biobank.scanner.rack.WellReading.Empty
        ? new WellReading.Empty()
        : new WellReading.Unread();
  }

  /** A symbol may hold what no tube of ours can be called: the tube stands there unread. */
  static Optional<Barcode> barcode(String text) {
    try {
      return Optional.of(new Barcode(text));
    } catch (Invalid notPrintable) {
      return Optional.empty();
    }
  }
}

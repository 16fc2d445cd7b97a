package org.biobank.storage.scan;

import java.util.Map;
import org.biobank.shared.Barcode;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/**
 * One place of a scan.
 *
 * @param position as the scanner names it: A1, a01
 */
public record ScannedWell(String position, WellReading reading) {
  ScannedWell meaning(Map<Barcode, SpecimenSummary> known) {
    return reading instanceof WellReading.Code code
        ? new ScannedWell(
            position, new WellReading.Code(FindSpecimens.meant(code.barcode(), known)))
        : this;
  }
}

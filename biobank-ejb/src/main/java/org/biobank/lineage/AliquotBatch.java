package org.biobank.lineage;

import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.biobank.storage.scan.RackContents;
import org.biobank.storage.scan.ScannedWell;
import org.biobank.storage.scan.WellReading;

/**
 * Which tubes are to be made, and where each is to stand.
 *
 * @param tubes as many as aliquots
 */
record AliquotBatch(AliquotBatchInput input, List<Tube> tubes) {
  /** One tube to be made. */
  record Tube(String position, Barcode barcode) {}

  AliquotInput aliquots() {
    return new AliquotInput(
        tubes.size(),
        input.quantityEach(),
        Optional.of(tubes.stream().map(Tube::barcode).toList()),
        input.closeAtZero());
  }

  /** Nothing is said of the box's other places. */
  RackContents contents() {
    List<ScannedWell> wells =
        tubes.stream()
            .map(tube -> new ScannedWell(tube.position(), new WellReading.Code(tube.barcode())))
            .toList();
    return new RackContents(
        wells, RackContents.Coverage.NAMED_PLACES, Optional.empty(), Optional.empty());
  }
}

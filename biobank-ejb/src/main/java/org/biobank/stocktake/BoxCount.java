package org.biobank.stocktake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.storage.scan.RackContents;
import org.biobank.storage.scan.ScannedWell;
import org.biobank.storage.scan.WellReading;

/**
 * One count of one box.
 *
 * @param number from 1, within its stock-take
 * @param boxVersion of the box when it was counted
 * @param wells where a tube was seen
 * @param result beside what the store had then
 */
public record BoxCount(
    UUID id,
    UUID stockTakeId,
    UUID boxId,
    int number,
    UUID countedBy,
    Instant countedAt,
    int boxVersion,
    List<Well> wells,
    CountResult result) {

  /**
   * A place where a tube was seen.
   *
   * @param barcode absent if it could not be read
   */
  public record Well(String position, Optional<Barcode> barcode) {
    static Optional<Well> of(ScannedWell scanned) {
      if (scanned.reading() instanceof WellReading.Code code) {
        return Optional.of(new Well(scanned.position(), Optional.of(code.barcode())));
      }
      return scanned.reading() instanceof WellReading.Unread
          ? Optional.of(new Well(scanned.position(), Optional.empty()))
          : Optional.empty();
    }

    ScannedWell scanned() {
      return new ScannedWell(
          position,
          barcode.<WellReading>map(WellReading.Code::new).orElseGet(WellReading.Unread::new));
    }
  }

  static List<Well> wells(RackContents contents) {
    return contents.wells().stream().flatMap(well -> Well.of(well).stream()).toList();
  }

  RackContents contents() {
    return RackContents.whole(wells.stream().map(Well::scanned).toList());
  }
}

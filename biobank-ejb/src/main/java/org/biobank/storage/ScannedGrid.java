package org.biobank.storage;

import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;

/**
 * A rack as it was read, before anybody says which box it is.
 *
 * @param wells where a tube stands, read or not; a place not named is empty
 */
public record ScannedGrid(int rows, int columns, List<Well> wells) {
  /**
   * A place where a tube stands.
   *
   * @param barcode absent when it could not be read
   */
  public record Well(String position, Optional<Barcode> barcode) {}

  /** Of wells in any state. */
  public static ScannedGrid of(int rows, int columns, List<ScannedWell> scanned) {
    var wells =
        scanned.stream()
            .filter(well -> !(well.reading() instanceof WellReading.Empty))
            .map(well -> new Well(well.position(), barcode(well.reading())))
            .toList();
    return new ScannedGrid(rows, columns, wells);
  }

  private static Optional<Barcode> barcode(WellReading reading) {
    return reading instanceof WellReading.Code code
        ? Optional.of(code.barcode())
        : Optional.empty();
  }

  int read() {
    return (int) wells.stream().filter(well -> well.barcode().isPresent()).count();
  }

  int unread() {
    return wells.size() - read();
  }
}

package org.biobank.storage.scan;

import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;

/**
 * A rack as it was read, before anybody says which box it is.
 *
 * @param wells where a tube stands, read or not; a place not named is empty
 */
public record ScannedGrid(int rows, int columns, List<Well> wells) {
  /** A place where a tube stands: its code, or that it could not be read. */
  public record Well(String position, Optional<Barcode> barcode, Optional<WellState> state) {
    private static Optional<Well> of(ScannedWell scanned) {
      if (scanned.reading() instanceof WellReading.Code code) {
        return Optional.of(
            new Well(scanned.position(), Optional.of(code.barcode()), Optional.empty()));
      }
      return scanned.reading() instanceof WellReading.Empty
          ? Optional.empty()
          : Optional.of(
              new Well(scanned.position(), Optional.empty(), Optional.of(WellState.UNREAD)));
    }
  }

  /** Of wells in any state. */
  public static ScannedGrid of(int rows, int columns, List<ScannedWell> scanned) {
    return new ScannedGrid(
        rows, columns, scanned.stream().flatMap(well -> Well.of(well).stream()).toList());
  }

  int read() {
    return (int) wells.stream().filter(well -> well.barcode().isPresent()).count();
  }

  int unread() {
    return wells.size() - read();
  }
}

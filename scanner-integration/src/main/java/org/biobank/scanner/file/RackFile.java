package org.biobank.scanner.file;

import java.util.Map;
import java.util.Optional;
import org.biobank.scanner.rack.Place;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.RackScan;
import org.biobank.scanner.rack.WellPosition;
import org.biobank.scanner.rack.WellReading;

/**
 * What a file tells of a rack.
 *
 * @param profile by which it was read
 * @param wells those that the file names
 */
public record RackFile(
    String profile,
    RackLayout layout,
    Optional<String> rackCode,
    Map<WellPosition, WellReading> wells) {
  /** A file does not say where in a picture a code was. */
  static final Place NOWHERE = new Place(0, 0, 0, 0);

  public RackFile {
    wells = Map.copyOf(wells);
  }

  /** The same as a scan; a well that the file does not name is empty. */
  public RackScan scan() {
    return new RackScan(
        layout,
        layout.positions().stream()
            .map(
                position ->
                    wells.getOrDefault(position, new WellReading.Empty(position, 1, NOWHERE)))
            .toList(),
        rackCode);
  }
}

package org.biobank.storage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biobank.shared.Barcode;

/**
 * What stands in a box, as scanned.
 *
 * @param wells in any order; a place not named is empty when the whole box was scanned
 * @param coverage whether the scan speaks of the whole box
 * @param rackCode the code of the rack itself, when it was in the picture
 */
public record RackContents(List<ScannedWell> wells, Coverage coverage, Optional<String> rackCode) {
  /** How much of the box a scan speaks of. */
  public enum Coverage {
    /** All of it: what is expected and not scanned is missing. */
    WHOLE_BOX,
    /** Only the places named; nothing is said of the others. */
    NAMED_PLACES
  }

  public static RackContents whole(List<ScannedWell> wells) {
    return new RackContents(wells, Coverage.WHOLE_BOX, Optional.empty());
  }

  public static RackContents only(ScannedWell well) {
    return new RackContents(List.of(well), Coverage.NAMED_PLACES, Optional.empty());
  }

  Set<Barcode> barcodes() {
    return wells.stream()
        .map(ScannedWell::reading)
        .filter(WellReading.Code.class::isInstance)
        .map(reading -> ((WellReading.Code) reading).barcode())
        .collect(Collectors.toSet());
  }
}

package org.biobank.storage.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenSummary;

/**
 * What stands in a box, as scanned.
 *
 * @param wells in any order; a place not named is empty when the whole box was scanned
 * @param coverage whether the scan speaks of the whole box
 * @param rackCode the code of the rack itself, when it was in the picture
 * @param rackScan the waiting scan that this comes from; storing uses it up
 */
public record RackContents(
    List<ScannedWell> wells,
    Coverage coverage,
    Optional<String> rackCode,
    Optional<UUID> rackScan) {
  /** How much of the box a scan speaks of. */
  public enum Coverage {
    /** All of it: what is expected and not scanned is missing. */
    WHOLE_BOX,
    /** Only the places named; nothing is said of the others. */
    NAMED_PLACES
  }

  public static RackContents whole(List<ScannedWell> wells) {
    return whole(wells, Optional.empty());
  }

  public static RackContents whole(List<ScannedWell> wells, Optional<String> rackCode) {
    return new RackContents(wells, Coverage.WHOLE_BOX, rackCode, Optional.empty());
  }

  public static RackContents only(ScannedWell well) {
    return new RackContents(
        List.of(well), Coverage.NAMED_PLACES, Optional.empty(), Optional.empty());
  }

  /** The same, as what a waiting scan brought. */
  public RackContents from(Optional<UUID> scan) {
    return new RackContents(wells, coverage, rackCode, scan);
  }

  /** Each tube called by its own barcode, whatever label of it was scanned. */
  public RackContents meaning(Map<Barcode, SpecimenSummary> known) {
    return new RackContents(
        wells.stream().map(well -> well.meaning(known)).toList(), coverage, rackCode, rackScan);
  }

  public Set<Barcode> barcodes() {
    return wells.stream()
        .map(ScannedWell::reading)
        .filter(WellReading.Code.class::isInstance)
        .map(reading -> ((WellReading.Code) reading).barcode())
        .collect(Collectors.toSet());
  }
}

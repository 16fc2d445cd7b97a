package org.biobank.storage;

import java.util.List;

/**
 * What stands in a box, as scanned.
 *
 * @param wells in any order; a place not named is empty when the whole box was scanned
 * @param coverage whether the scan speaks of the whole box
 */
public record RackContents(List<ScannedWell> wells, Coverage coverage) {
  /** How much of the box a scan speaks of. */
  public enum Coverage {
    /** All of it: what is expected and not scanned is missing. */
    WHOLE_BOX,
    /** Only the places named; nothing is said of the others. */
    NAMED_PLACES
  }

  public static RackContents whole(List<ScannedWell> wells) {
    return new RackContents(wells, Coverage.WHOLE_BOX);
  }

  public static RackContents only(ScannedWell well) {
    return new RackContents(List.of(well), Coverage.NAMED_PLACES);
  }
}

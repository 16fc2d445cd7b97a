package org.biobank.scanner.rack;

import java.util.List;
import java.util.Optional;

/**
 * What one picture of a rack showed.
 *
 * @param wells every well of the layout, in row order
 * @param rackCode the code of the rack itself, when it is in the picture
 */
public record RackScan(RackLayout layout, List<WellReading> wells, Optional<String> rackCode) {
  public RackScan {
    wells = List.copyOf(wells);
    if (wells.size() != layout.wells()) {
      throw new IllegalArgumentException("a scan tells of every well");
    }
  }

  public WellReading at(WellPosition position) {
    if (!layout.holds(position)) {
      throw new IllegalArgumentException(position + " is not a well of this rack");
    }
    return wells.get(position.row() * layout.columns() + position.column());
  }

  public List<WellReading.Read> read() {
    return only(WellReading.Read.class);
  }

  public List<WellReading.Unread> unread() {
    return only(WellReading.Unread.class);
  }

  public List<WellReading.Empty> empty() {
    return only(WellReading.Empty.class);
  }

  /**
   * This scan with a later one of the same rack laid over it.
   *
   * @throws OtherRack if it is of another rack
   */
  public RescannedRack mergedWith(RackScan later) {
    return RescannedRack.of(this, later);
  }

  private <T extends WellReading> List<T> only(Class<T> kind) {
    return wells.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}

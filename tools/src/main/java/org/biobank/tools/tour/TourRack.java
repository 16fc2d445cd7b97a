package org.biobank.tools.tour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biobank.scanner.drawing.DrawnRack;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.WellPosition;

/**
 * A rack of 96 places as it stands on the scanner.
 *
 * @param tubes row by row; an empty text is an empty place
 */
record TourRack(List<String> tubes) {
  static final RackLayout LAYOUT = RackLayout.RACK_96;
  private static final int DPI = 600;

  TourRack {
    tubes = List.copyOf(tubes);
  }

  TourRack swapped(int one, int other) {
    var changed = new ArrayList<>(tubes);
    Collections.swap(changed, one, other);
    return new TourRack(changed);
  }

  TourRack without(int place) {
    var changed = new ArrayList<>(tubes);
    changed.set(place, "");
    return new TourRack(changed);
  }

  /** What the flatbed scanner makes of it. */
  byte[] scan(long seed) {
    var standing = new HashMap<WellPosition, String>();
    for (int place = 0; place < tubes.size(); place++) {
      if (!tubes.get(place).isEmpty()) {
        standing.put(position(place), tubes.get(place));
      }
    }
    return new DrawnRack(LAYOUT, Map.copyOf(standing), DPI, seed).png();
  }

  static WellPosition position(int place) {
    return LAYOUT.positions().get(place);
  }
}

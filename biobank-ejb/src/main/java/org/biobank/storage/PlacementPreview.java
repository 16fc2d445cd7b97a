package org.biobank.storage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.storage.scan.RackContents;
import org.biobank.storage.scan.WellReading;

/**
 * What storing a scan would do.
 *
 * @param version of the box that the plan was made on; send it with the commit
 * @param wells row by row; places that stay empty are not listed
 * @param counts how many places have each outcome
 * @param committable whether it could be stored as it is, missing tubes being taken out
 */
public record PlacementPreview(
    String box,
    int version,
    Scan scan,
    List<WellPlan> wells,
    Map<WellOutcome, Integer> counts,
    boolean committable) {

  /** What the scan itself saw. */
  public record Scan(int read, int empty, int unread, Optional<String> rackCode) {
    static Scan of(RackContents contents, int capacity) {
      int read = 0;
      int unread = 0;
      for (var well : contents.wells()) {
        if (well.reading() instanceof WellReading.Code) {
          read++;
        } else if (well.reading() instanceof WellReading.Unread) {
          unread++;
        }
      }
      return new Scan(read, Math.max(0, capacity - read - unread), unread, contents.rackCode());
    }
  }

  static PlacementPreview of(PlacementPlan plan) {
    var box = plan.situation().box();
    var counts = new EnumMap<WellOutcome, Integer>(WellOutcome.class);
    plan.wells().forEach(well -> counts.merge(well.outcome(), 1, Integer::sum));
    return new PlacementPreview(
        box.code(),
        box.version(),
        Scan.of(plan.scan(), box.grid().capacity()),
        plan.wells().stream().map(WellPlan::of).toList(),
        counts,
        !plan.isHindered());
  }
}

package org.biobank.stocktake;

import java.util.List;
import org.biobank.storage.PlacementPreview;
import org.biobank.storage.WellOutcome;

/**
 * What a count found, beside what the store had at that moment. Pure.
 *
 * @param asExpected tubes that stand where the store has them
 * @param differences row by row
 */
public record CountResult(int asExpected, List<Difference> differences) {
  static CountResult of(PlacementPreview preview) {
    var differences =
        preview.wells().stream().flatMap(well -> Difference.of(well).stream()).toList();
    int asExpected = preview.counts().getOrDefault(WellOutcome.ALREADY_HERE, 0);
    return new CountResult(asExpected, differences);
  }

  boolean agrees() {
    return differences.isEmpty();
  }

  BoxStep step() {
    return agrees() ? BoxStep.COUNT_AGREES : BoxStep.COUNT_DIFFERS;
  }
}

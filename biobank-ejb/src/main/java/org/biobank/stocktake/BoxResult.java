package org.biobank.stocktake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the counts of a box found.
 *
 * @param changedSince somebody stored or took something since it was counted last: count it again
 * @param counts the last one first; that is the one that would be corrected to
 */
public record BoxResult(
    String stockTake, String box, BoxState state, boolean changedSince, List<Count> counts) {

  /** One count. */
  public record Count(
      int number,
      String countedBy,
      Instant countedAt,
      int asExpected,
      List<Difference> differences) {}

  static BoxResult of(
      StockTake take, TakenBox box, List<BoxCount> counts, Map<UUID, String> names) {
    var shown =
        counts.stream()
            .map(
                count ->
                    new Count(
                        count.number(),
                        names.getOrDefault(count.countedBy(), "somebody"),
                        count.countedAt(),
                        count.result().asExpected(),
                        count.result().differences()))
            .toList();
    return new BoxResult(take.code(), box.code(), box.shownState(), box.isOvertaken(), shown);
  }
}

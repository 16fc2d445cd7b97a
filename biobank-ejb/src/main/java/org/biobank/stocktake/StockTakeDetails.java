package org.biobank.stocktake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.HasCode;

/**
 * A stock-take with its boxes. Blind: nothing here tells what is expected in a box, or what a count
 * found.
 *
 * @param openedBy username
 */
public record StockTakeDetails(
    String code,
    String site,
    String container,
    StockTakeStatus status,
    Optional<String> note,
    String openedBy,
    Instant openedAt,
    Optional<Instant> endedAt,
    List<Box> boxes)
    implements HasCode {

  /**
   * One box.
   *
   * @param counts how often it was counted
   */
  public record Box(String code, String name, Progress progress, int counts) {
    /** What there is to do, for who counts: whether a count found differences is not said. */
    public enum Progress {
      TO_COUNT,
      COUNTED,
      TO_RECOUNT
    }

    static Box of(TakenBox box) {
      return new Box(box.code(), box.name(), progress(box.shownState()), box.counts());
    }

    private static Progress progress(BoxState state) {
      return switch (state) {
        case TO_COUNT -> Progress.TO_COUNT;
        case TO_RECOUNT -> Progress.TO_RECOUNT;
        case AS_EXPECTED, DIFFERENT, CORRECTED -> Progress.COUNTED;
      };
    }
  }

  static StockTakeDetails of(StockTake take, List<TakenBox> boxes) {
    return new StockTakeDetails(
        take.code(),
        take.site(),
        take.container(),
        take.status(),
        take.note(),
        take.openedBy(),
        take.openedAt(),
        take.endedAt(),
        boxes.stream().map(Box::of).toList());
  }
}

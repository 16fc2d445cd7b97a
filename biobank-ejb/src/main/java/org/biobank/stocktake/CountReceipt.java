package org.biobank.stocktake;

import java.util.List;

/**
 * What whoever counted is told of a count: what was seen, not what was expected.
 *
 * @param number of the count of this box
 * @param read tubes whose code was read
 * @param unread places where a tube stands whose code could not be read
 * @param readTwice codes that were read at two places
 */
public record CountReceipt(
    String stockTake,
    String box,
    int number,
    int read,
    List<String> unread,
    List<String> readTwice) {

  static CountReceipt of(StockTake take, TakenBox box, BoxCount count) {
    var codes = count.wells().stream().flatMap(well -> well.barcode().stream()).toList();
    var unread =
        count.wells().stream()
            .filter(well -> well.barcode().isEmpty())
            .map(BoxCount.Well::position)
            .toList();
    var twice =
        count.result().differences().stream()
            .filter(difference -> difference.kind() == Difference.Kind.READ_TWICE)
            .flatMap(difference -> difference.barcode().stream())
            .distinct()
            .toList();
    return new CountReceipt(take.code(), box.code(), count.number(), codes.size(), unread, twice);
  }
}

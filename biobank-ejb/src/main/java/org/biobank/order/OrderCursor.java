package org.biobank.order;

import java.time.DateTimeException;
import java.time.Instant;
import org.biobank.shared.Invalid;

/** Where a page of orders begins: after this one. Newest first, by code where two are equal. */
record OrderCursor(Instant submittedAt, String code) {
  private static final String BETWEEN = "_";

  static OrderCursor of(OrderSummary line) {
    return new OrderCursor(line.submittedAt(), line.code());
  }

  static OrderCursor parse(String text) {
    int between = text.indexOf(BETWEEN);
    try {
      return new OrderCursor(
          Instant.parse(text.substring(0, Math.max(between, 0))), text.substring(between + 1));
    } catch (DateTimeException noTime) {
      throw new Invalid("cursor", "is not one that a page of this list has said");
    }
  }

  String text() {
    return submittedAt + BETWEEN + code;
  }
}

package org.biobank.shipment;

import java.time.DateTimeException;
import java.time.Instant;
import org.biobank.shared.Invalid;

/** Where a page of shipments begins: after this one. Newest first, by code where two are equal. */
record ShipmentCursor(Instant createdAt, String code) {
  private static final String BETWEEN = "_";

  static ShipmentCursor of(ShipmentLine line) {
    return new ShipmentCursor(line.createdAt(), line.code());
  }

  static ShipmentCursor parse(String text) {
    int between = text.indexOf(BETWEEN);
    try {
      return new ShipmentCursor(
          Instant.parse(text.substring(0, Math.max(between, 0))), text.substring(between + 1));
    } catch (DateTimeException noTime) {
      throw new Invalid("cursor", "is not one that a page of this list has said");
    }
  }

  String text() {
    return createdAt + BETWEEN + code;
  }
}

package org.biobank.monitoring;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.biobank.shared.Invalid;

/** Where a page of alarms begins: after this one. */
record AlarmCursor(Instant raisedAt, UUID id) {
  private static final String BETWEEN = "_";

  static AlarmCursor of(AlarmLine line) {
    return new AlarmCursor(line.raisedAt(), line.id());
  }

  static AlarmCursor parse(String text) {
    int between = Math.max(text.indexOf(BETWEEN), 0);
    try {
      return new AlarmCursor(
          Instant.parse(text.substring(0, between)), UUID.fromString(text.substring(between + 1)));
    } catch (DateTimeException | IllegalArgumentException notOurs) {
      throw new Invalid("cursor", "is not one that a page of this list has said");
    }
  }

  String text() {
    return raisedAt + BETWEEN + id;
  }
}

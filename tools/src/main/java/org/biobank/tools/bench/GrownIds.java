package org.biobank.tools.bench;

import java.util.UUID;

/** Ids of what is generated, by kind and number: the same in Java and in SQL. */
final class GrownIds {
  static final int ACTOR = 0;
  static final int VISIT = 1;
  static final int FREEZER = 2;
  static final int RACK = 3;
  static final int BOX = 4;
  static final int TUBE = 5;
  static final int EVENT = 6;

  private static final long FIRST_ID = 0x0190_0000_0000L;

  private GrownIds() {}

  /** Ids sort by the number, as time-ordered ones do by their time. */
  static UUID uuid(int kind, long number) {
    return new UUID(
        (FIRST_ID + ((long) kind << Integer.SIZE) + number) << Short.SIZE | 0x7000, Long.MIN_VALUE);
  }

  /** The same in SQL. */
  static String sql(int kind, String number) {
    var hex =
        "LPAD(HEX(%d + (%s)), 12, '0')".formatted(FIRST_ID + ((long) kind << Integer.SIZE), number);
    return "CONCAT(SUBSTR(%1$s, 1, 8), '-', SUBSTR(%1$s, 9), '-7000-8000-000000000000')"
        .formatted(hex);
  }
}

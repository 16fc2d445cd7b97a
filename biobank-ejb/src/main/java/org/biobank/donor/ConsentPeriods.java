package org.biobank.donor;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How long a permission lasts from signature: five years to collect, thirty to keep and use, as the
 * MII consent's template has it.
 */
final class ConsentPeriods {
  private static final int COLLECT_YEARS = 5;
  private static final int USE_YEARS = 30;

  private ConsentPeriods() {}

  static Instant end(Purpose purpose, Instant signedAt) {
    var years = purpose == Purpose.COLLECT ? COLLECT_YEARS : USE_YEARS;
    return signedAt.atZone(ZoneOffset.UTC).plusYears(years).toInstant();
  }
}

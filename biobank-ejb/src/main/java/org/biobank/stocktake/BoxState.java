package org.biobank.stocktake;

import java.util.Locale;

/** Where a box stands in its stock-take; {@link BoxStep} says how it gets from one to the next. */
public enum BoxState {
  TO_COUNT,
  /** Its last count found what the store has. */
  AS_EXPECTED,
  DIFFERENT,
  /** A second count was asked for. */
  TO_RECOUNT,
  CORRECTED;

  boolean isSettled() {
    return this == AS_EXPECTED || this == CORRECTED;
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

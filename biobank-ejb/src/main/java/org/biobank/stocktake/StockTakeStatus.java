package org.biobank.stocktake;

import java.util.Locale;

/** How far a stock-take has come; {@link StockTakeStep} says how it gets from one to the next. */
public enum StockTakeStatus {
  COUNTING,
  CLOSED,
  CANCELLED;

  String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}

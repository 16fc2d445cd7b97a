package org.biobank.stocktake;

/**
 * The state machine of a stock-take: every allowed transition, and no other. docs/stock-take.md
 * shows this table; a test compares the two.
 */
enum StockTakeStep {
  COUNT("a box is counted", StockTakeStatus.COUNTING),
  RECOUNT("a second count of a box is asked for", StockTakeStatus.COUNTING),
  CORRECT("differences are corrected, under signature", StockTakeStatus.COUNTING),
  CLOSE("every box was found as expected, or corrected", StockTakeStatus.CLOSED),
  CANCEL("it is given up; what was corrected stays", StockTakeStatus.CANCELLED);

  private final String words;
  private final StockTakeStatus to;

  StockTakeStep(String words, StockTakeStatus to) {
    this.words = words;
    this.to = to;
  }

  String words() {
    return words;
  }

  StockTakeStatus to() {
    return to;
  }

  /** All of them lead away from counting, or back to it. */
  boolean isAllowedIn(StockTakeStatus status) {
    return status == StockTakeStatus.COUNTING;
  }
}

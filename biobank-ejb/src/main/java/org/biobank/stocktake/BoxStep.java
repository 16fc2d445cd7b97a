package org.biobank.stocktake;

import static org.biobank.stocktake.BoxState.AS_EXPECTED;
import static org.biobank.stocktake.BoxState.CORRECTED;
import static org.biobank.stocktake.BoxState.DIFFERENT;
import static org.biobank.stocktake.BoxState.TO_COUNT;
import static org.biobank.stocktake.BoxState.TO_RECOUNT;

import java.util.Set;

/**
 * The state machine of one box of a stock-take: every allowed transition, and no other.
 * docs/stock-take.md shows this table; a test compares the two.
 */
enum BoxStep {
  COUNT_AGREES(
      "a count finds what the store has",
      Set.of(TO_COUNT, AS_EXPECTED, DIFFERENT, TO_RECOUNT),
      AS_EXPECTED),
  COUNT_DIFFERS(
      "a count finds something else",
      Set.of(TO_COUNT, AS_EXPECTED, DIFFERENT, TO_RECOUNT),
      DIFFERENT),
  RECOUNT(
      "somebody else is to count it, without seeing what was found",
      Set.of(AS_EXPECTED, DIFFERENT, TO_RECOUNT),
      TO_RECOUNT),
  CORRECT("the store is made to say what was counted", Set.of(DIFFERENT), CORRECTED);

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
  private final Set<BoxState> from;

  private final BoxState to;

  BoxStep(String words, Set<BoxState> from, BoxState to) {
    this.words = words;
    this.from = from;
    this.to = to;
  }

  String words() {
    return words;
  }

  boolean isAllowedIn(BoxState state) {
    return from.contains(state);
  }

  BoxState to() {
    return to;
  }
}

package org.biobank.stocktake;

import java.util.Optional;
import java.util.UUID;

/**
 * One box of a stock-take.
 *
 * @param counts how often it was counted
 * @param countedVersion of the box when it was counted last
 * @param version of the box now
 * @param notBy who may not make the next count
 */
public record TakenBox(
    UUID id,
    String code,
    String name,
    BoxState state,
    int counts,
    Optional<Integer> countedVersion,
    int version,
    Optional<UUID> notBy) {

  /** Somebody stored or took something since it was counted: what was found holds no more. */
  boolean isOvertaken() {
    return (state == BoxState.AS_EXPECTED || state == BoxState.DIFFERENT)
        && countedVersion.filter(counted -> counted == version).isEmpty();
  }

  boolean isSettled() {
    return state.isSettled() && !isOvertaken();
  }

  /** As people should see it: what was overtaken is to be counted again. */
  BoxState shownState() {
    return isOvertaken() ? BoxState.TO_COUNT : state;
  }

  /**
   * @throws BoxNotInThisState with the state it is in
   */
  TakenBox require(BoxStep step) {
    if (!step.isAllowedIn(shownState())) {
      throw new BoxNotInThisState(code, shownState(), step);
    }
    return this;
  }
}

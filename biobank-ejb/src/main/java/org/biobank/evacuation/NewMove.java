package org.biobank.evacuation;

import org.biobank.shared.Refusal;
import org.biobank.storage.grid.Position;

/**
 * What is written of one box or rack when a plan is stored.
 *
 * @param from where it is picked up
 */
record NewMove(Unit unit, String from, End end) {
  /** Where it goes, or that it stays. */
  sealed interface End {}

  /** To a place; the step and the opening count on from what was done under the plan before. */
  record To(int step, int opening, Shelf shelf, Position position, String label) implements End {}

  /** It has no place. */
  record Nowhere(Refusal reason) implements End {}
}

package org.biobank.evacuation;

import java.util.List;
import org.biobank.shared.Refusal;
import org.biobank.storage.grid.Position;

/**
 * What goes where, in the order in which it is carried.
 *
 * @param moves the first opening first, and within it on one way through the failing freezer
 * @param left what stays, the most urgent first, each with its reason
 */
record EvacuationPlan(List<Move> moves, List<Left> left) {
  EvacuationPlan {
    moves = List.copyOf(moves);
    left = List.copyOf(left);
  }

  /**
   * One unit to one place.
   *
   * @param opening from 1: what is carried to a freezer in one go, its door opened once
   */
  record Move(Unit unit, Shelf shelf, Position position, int opening) {}

  /** What has no place, and why. */
  record Left(Unit unit, Refusal reason) {}
}

package org.biobank.storage.fill;

import java.util.Optional;

/**
 * One place of a box.
 *
 * @param way the containers around the box, outermost first
 * @param position as the box names it
 */
public record OccupancyLine(
    String way, String box, String boxName, String position, State state, Optional<Tube> tube) {
  /** What is at a place. */
  public enum State {
    OCCUPIED,
    EMPTY,
    BLOCKED
  }

  /** The tube that stands there. */
  public record Tube(String barcode, String type, String status, String study) {}
}

package org.biobank.shipment;

import static org.biobank.shipment.ShipmentStatus.*;

import java.util.Optional;
import java.util.Set;

/**
 * The state machine of a shipment: every allowed transition, and no other. docs/shipments.md shows
 * this table; a test compares the two.
 */
enum ShipmentStep {
  PACK("the sender scans tubes in, or takes one out", Set.of(PACKING), PACKING),
  CANCEL("the sender gives it up and unpacks", Set.of(PACKING), CANCELLED),
  HAND_OVER("the sender gives it to a courier", Set.of(PACKING), HANDED_OVER),
  TRAVEL("a courier reports anything but the delivery", Set.of(HANDED_OVER), IN_TRANSIT),
  DELIVER("a courier reports the delivery", Set.of(HANDED_OVER, IN_TRANSIT), DELIVERED),
  RECEIVE(
      "the receiver scans it in, whether or not the courier has reported",
      Set.of(HANDED_OVER, IN_TRANSIT, DELIVERED),
      RECEIVED);

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
  private final Set<ShipmentStatus> from;

  private final ShipmentStatus to;

  ShipmentStep(String words, Set<ShipmentStatus> from, ShipmentStatus to) {
    this.words = words;
    this.from = from;
    this.to = to;
  }

  String words() {
    return words;
  }

  boolean isAllowedIn(ShipmentStatus status) {
    return from.contains(status);
  }

  /** Where it leads from a status; absent when it is not allowed there. */
  Optional<ShipmentStatus> from(ShipmentStatus status) {
    return from.contains(status) ? Optional.of(to) : Optional.empty();
  }

  ShipmentStatus to() {
    return to;
  }
}

package org.biobank.order;

import static org.biobank.order.OrderStatus.APPROVED;
import static org.biobank.order.OrderStatus.CANCELLED;
import static org.biobank.order.OrderStatus.CLOSED;
import static org.biobank.order.OrderStatus.DISTRIBUTED;
import static org.biobank.order.OrderStatus.PICKING;
import static org.biobank.order.OrderStatus.READY;
import static org.biobank.order.OrderStatus.REJECTED;
import static org.biobank.order.OrderStatus.SUBMITTED;

import java.util.Set;

/**
 * The state machine of an order: every allowed transition, and no other. docs/orders.md shows this
 * table; a test compares the two.
 */
enum OrderStep {
  APPROVE(
      "the access committee grants it, whole or under conditions; its tubes are reserved",
      Set.of(SUBMITTED),
      APPROVED),
  REJECT("the access committee refuses it and says why", Set.of(SUBMITTED), REJECTED),
  PICK(
      "a tube is scanned off the pick list, or reported missing",
      Set.of(APPROVED, PICKING),
      PICKING),
  SUBSTITUTE(
      "another tube is reserved in the place of a missing one", Set.of(PICKING, READY), PICKING),
  FINISH_PICKING("nothing is left on the pick list", Set.of(PICKING), READY),
  HAND_OVER("the recipient takes over what was picked", Set.of(READY), DISTRIBUTED),
  RETURN("a tube comes back", Set.of(DISTRIBUTED), DISTRIBUTED),
  CLOSE("nothing more is expected back", Set.of(DISTRIBUTED), CLOSED),
  CANCEL(
      "it is given up; what was reserved for it is free again",
      Set.of(SUBMITTED, APPROVED, PICKING, READY),
      CANCELLED);

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
  private final Set<OrderStatus> from;

  private final OrderStatus to;

  OrderStep(String words, Set<OrderStatus> from, OrderStatus to) {
    this.words = words;
    this.from = from;
    this.to = to;
  }

  String words() {
    return words;
  }

  boolean isAllowedIn(OrderStatus status) {
    return from.contains(status);
  }

  OrderStatus to() {
    return to;
  }
}

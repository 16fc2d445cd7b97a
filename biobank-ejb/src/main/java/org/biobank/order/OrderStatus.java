package org.biobank.order;

/** How far an order is; {@link OrderStep} says how it gets from one to the next. */
public enum OrderStatus {
  SUBMITTED,
  APPROVED,
  PICKING,
  READY,
  DISTRIBUTED,
  CLOSED,
  REJECTED,
  CANCELLED;

  /** As people say it. */
  String words() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

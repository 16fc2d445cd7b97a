package org.biobank.order;

/** What became of one tube of an order. */
public enum OrderItemStatus {
  /** Asked for by its barcode, not decided yet. */
  REQUESTED,
  /** Kept for the order, in its place. */
  RESERVED,
  /** Out of its place, for the order. */
  PICKED,
  /** Was not where it should have been. */
  MISSING,
  /** The donor took the consent back before the handover. */
  WITHDRAWN,
  /** Free again: the order was rejected or cancelled. */
  RELEASED,
  DISTRIBUTED,
  RETURNED;

  /** Whether the order still keeps the tube from others. */
  boolean isOpen() {
    return this == RESERVED || this == PICKED;
  }
}

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
  /** Not for the order any more: it was rejected or cancelled, or the tube was put on hold. */
  RELEASED,
  DISTRIBUTED,
  RETURNED;

  /** Whether the order still keeps the tube from others. */
  boolean isOpen() {
    return this == RESERVED || this == PICKED;
  }
}

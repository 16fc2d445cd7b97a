package org.biobank.shipment;

/** What became of one item: expected from packing on, the rest is what the receiver found. */
public enum ItemOutcome {
  EXPECTED,
  RECEIVED,
  MISSING,
  /** Scanned by the receiver, packed by nobody. */
  EXTRA,
  DAMAGED
}

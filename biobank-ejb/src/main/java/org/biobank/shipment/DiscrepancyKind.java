package org.biobank.shipment;

/** What was not as it should be, and stands open until somebody says what became of it. */
public enum DiscrepancyKind {
  MISSING,
  EXTRA,
  DAMAGED,
  /** Warmer than the shipment may become; about the whole shipment. */
  EXCURSION,
  /** The seal was broken on arrival; about the whole shipment. */
  SEAL
}

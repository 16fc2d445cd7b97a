package org.biobank.specimen;

/** What can be done with a specimen now. */
public enum SpecimenStatus {
  AVAILABLE,
  /** Kept for a request. */
  RESERVED,
  /** May be kept, not used; the holds on it say why. */
  ON_HOLD,
  /** In a shipment, in a courier's hands. */
  IN_TRANSIT,
  /** Expected and not found. */
  MISSING,
  DISTRIBUTED,
  CONSUMED,
  DISPOSED
}

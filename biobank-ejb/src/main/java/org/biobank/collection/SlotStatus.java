package org.biobank.collection;

/** What became of an anticipated specimen of a visit. */
public enum SlotStatus {
  /** Taken in. */
  COLLECTED,
  /** In the request that is looked at. */
  SCANNED,
  /** Not collected, for a reason; it may still be while the visit is open. */
  MISSED,
  /** Nobody has said. */
  PENDING
}

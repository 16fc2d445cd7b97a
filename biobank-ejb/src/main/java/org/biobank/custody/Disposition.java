package org.biobank.custody;

/** In what state it was afterwards, in the words of the GS1 Core Business Vocabulary 2.0, 7.2. */
public enum Disposition {
  ACTIVE,
  IN_PROGRESS,
  AVAILABLE,
  UNAVAILABLE,
  CONTAINER_CLOSED,
  IN_TRANSIT,
  MISMATCH_INSTANCE,
  DAMAGED,
  UNKNOWN,
  RESERVED,
  DESTROYED,
  CONFORMANT,
  NON_CONFORMANT,
  COMPLETENESS_VERIFIED,
  MISMATCH_QUANTITY,
  DISPENSED,
  DISPOSED,
  EXPIRED,
  INACTIVE,
  PARTIALLY_DISPENSED,
  RETURNED
}

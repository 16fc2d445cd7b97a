package org.biobank.order;

/** What a scan at the freezer meant. */
public enum PickOutcome {
  TAKEN,
  /** Scanned before, by this person or another. */
  ALREADY_TAKEN,
  /** Of this order once, and not to be taken any more. */
  NOT_TO_BE_TAKEN,
  /** A tube, but not of this order. */
  WRONG_TUBE,
  /** Nobody's code, or one that means several tubes. */
  UNKNOWN
}

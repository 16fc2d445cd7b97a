package org.biobank.disposal;

/** Why a specimen is destroyed. */
public enum DisposalReason {
  /** The normal case for a tube on hold: its donor wants it gone. */
  CONSENT_WITHDRAWN,
  EXPIRED,
  DAMAGED,
  QUALITY,
  STUDY_END,
  /** Said in the note. */
  OTHER
}

package org.biobank.processing;

/** What can be done to a tube, and be recorded. */
public enum ProcessingKind {
  COLLECTED,
  RECEIVED,
  SPUN,
  FROZEN,
  THAWED,
  FIXED,
  EMBEDDED,
  QC,
  PROCESSED,
  /** Freeze-thaw cycles of before, told by a system that the tube comes from. */
  PRIOR_FREEZE_THAW,
  /** Declares another event wrong: it did not happen. */
  VOID
}

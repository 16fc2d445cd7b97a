package org.biobank.storage;

/** What storing a scan would mean for one place. */
public enum WellOutcome {
  /** A tube that stood nowhere. */
  NEW,
  /** A tube that stands in another box. */
  MOVED_HERE,
  /** A tube of this box, at another place. */
  MOVED_WITHIN,
  ALREADY_HERE,
  /** Nothing was found where a tube is expected, and it is nowhere else in the scan. */
  MISSING,
  /** A code nobody knows. */
  UNKNOWN,
  /** The same code at two places of one scan. */
  DUPLICATE,
  /** A tube whose code could not be read. */
  UNREAD,
  EMPTY,
  /** A tube that may not stand here; the refusal says why. */
  REFUSED;

  /** Whether the tube ends up at this place. */
  boolean stores() {
    return this == NEW || this == MOVED_HERE || this == MOVED_WITHIN || this == ALREADY_HERE;
  }

  boolean changes() {
    return this == NEW || this == MOVED_HERE || this == MOVED_WITHIN;
  }

  /** Whether somebody must do something before the scan can be stored. */
  boolean hinders() {
    return this == UNKNOWN || this == DUPLICATE || this == UNREAD || this == REFUSED;
  }
}

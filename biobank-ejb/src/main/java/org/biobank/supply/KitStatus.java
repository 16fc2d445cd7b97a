package org.biobank.supply;

/** What can be done with a kit now. */
public enum KitStatus {
  /** On the shelf. */
  ASSEMBLED,
  /** With those who will use it. */
  SENT,
  /** A tube of it was taken in; what is left of it belongs to the same visit. */
  USED,
  /** Its last day has passed before anybody used it. Follows from the date, is not written. */
  EXPIRED,
  /** Not to be used, for a reason. */
  VOID
}

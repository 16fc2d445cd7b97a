package org.biobank.storage.scan;

/** What is said of a place of a scan that has no code. */
public enum WellState {
  EMPTY,
  /** A tube whose code could not be read. */
  UNREAD
}

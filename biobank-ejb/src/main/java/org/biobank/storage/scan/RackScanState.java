package org.biobank.storage.scan;

/** What became of a scan that a rack scanner sent. */
public enum RackScanState {
  /** Nobody has looked at it yet. */
  WAITING,
  /** A box was stored with it. */
  USED,
  /** Somebody said that it is of no use. */
  DISMISSED
}

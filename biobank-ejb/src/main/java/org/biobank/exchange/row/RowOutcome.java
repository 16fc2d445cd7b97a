package org.biobank.exchange.row;

/** What a row of a file would do, or did. */
public enum RowOutcome {
  /** Not looked at yet. */
  PENDING,
  CREATE,
  UPDATE,
  UNCHANGED,
  ERROR
}

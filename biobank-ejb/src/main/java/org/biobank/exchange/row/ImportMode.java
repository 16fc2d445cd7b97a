package org.biobank.exchange.row;

/** What the rows of a file may do. */
public enum ImportMode {
  /** Make specimens; one that is there is an error. */
  CREATE,
  /** Change specimens; one that is not there is an error. */
  UPDATE,
  /** Change those that are there, make the others. */
  UPSERT
}

package org.biobank.study;

/** Where a visit is. */
public enum VisitStatus {
  /** Took place; tubes of it may still come. */
  OPEN,
  /** Every anticipated specimen is collected or missed, and nothing more comes. */
  CLOSED,
  /** Did not take place. */
  MISSED
}

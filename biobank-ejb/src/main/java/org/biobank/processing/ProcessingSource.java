package org.biobank.processing;

/** By whom an event is known. */
public enum ProcessingSource {
  /** A person recorded it. */
  BENCH,
  /** A tube that was put into a freezer is taken for frozen. */
  PLACEMENT,
  /** A recipient gave it back and told so. */
  RETURN,
  /** A file, or another system, told so. */
  IMPORT
}

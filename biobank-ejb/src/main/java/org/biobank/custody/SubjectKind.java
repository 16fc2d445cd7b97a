package org.biobank.custody;

/** What a chain of events can be about. */
public enum SubjectKind {
  SPECIMEN,
  CONTAINER,
  SHIPMENT
}

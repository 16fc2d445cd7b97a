package org.biobank.lookup;

/** What can carry a code. */
public enum CodeKind {
  SPECIMEN,
  CONTAINER,
  DONOR,
  VISIT,
  SHIPMENT,
  KIT
}

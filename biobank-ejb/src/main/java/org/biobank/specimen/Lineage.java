package org.biobank.specimen;

/** How a specimen came to be. */
public enum Lineage {
  PRIMARY,
  ALIQUOT,
  DERIVATIVE,
  POOL
}

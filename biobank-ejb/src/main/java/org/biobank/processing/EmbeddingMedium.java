package org.biobank.processing;

/** What tissue was embedded in. */
public enum EmbeddingMedium {
  PARAFFIN,
  OPTIMUM_CUTTING_TEMPERATURE,
  AGAROSE,
  EPOXY_RESIN,
  OTHER
}

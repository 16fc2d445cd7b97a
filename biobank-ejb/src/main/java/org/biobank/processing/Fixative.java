package org.biobank.processing;

/** What a specimen was fixed or stabilised with; the words behind SPREC's codes. */
public enum Fixative {
  NEUTRAL_BUFFERED_FORMALIN,
  FORMALIN,
  NON_ALDEHYDE_NON_ACETIC_ACID,
  NON_BUFFERED_ALDEHYDE,
  ALDEHYDE_BASED,
  ALCOHOL_BASED,
  HETEROGENEOUS,
  RNA_STABILISER,
  OPTIMUM_CUTTING_TEMPERATURE,
  PAXGENE,
  ALLPROTECT,
  OTHER
}

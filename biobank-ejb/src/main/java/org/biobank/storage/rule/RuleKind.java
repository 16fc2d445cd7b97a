package org.biobank.storage.rule;

/** What a container can state about the tubes in it and in all it holds. */
public enum RuleKind {
  /** FLUID, TISSUE, CELL, MOLECULAR. A tube may stand where its class or its type is allowed. */
  SPECIMEN_CLASS,
  SPECIMEN_TYPE,
  /** Code of the study. */
  STUDY,
  /** Code of the reference data. */
  TUBE_FORMAT,
  /** 1 to 4, as of the WHO Laboratory biosafety manual. */
  RISK_GROUP
}

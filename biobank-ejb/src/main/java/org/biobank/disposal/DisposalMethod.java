package org.biobank.disposal;

/** How a specimen is destroyed. */
public enum DisposalMethod {
  INCINERATION,
  AUTOCLAVE,
  CHEMICAL,
  /** Given to a contractor for clinical waste, who destroys it. */
  CONTRACTOR
}

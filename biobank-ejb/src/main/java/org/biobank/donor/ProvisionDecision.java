package org.biobank.donor;

/** What a donor said to one purpose. */
public enum ProvisionDecision {
  PERMIT,
  DENY
}

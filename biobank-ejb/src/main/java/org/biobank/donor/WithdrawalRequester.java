package org.biobank.donor;

/** Who asked for a withdrawal. */
public enum WithdrawalRequester {
  DONOR,
  NEXT_OF_KIN,
  LEGAL_REPRESENTATIVE,
  UNKNOWN
}

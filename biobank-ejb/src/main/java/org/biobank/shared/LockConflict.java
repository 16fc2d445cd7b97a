package org.biobank.shared;

/**
 * Another transaction was first where only one can be. Nothing is wrong with the act: it runs
 * again, whole, and finds what the other one left.
 */
public final class LockConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LockConflict(Throwable cause) {
    super(cause);
  }
}

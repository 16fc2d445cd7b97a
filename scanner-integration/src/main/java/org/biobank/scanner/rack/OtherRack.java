package org.biobank.scanner.rack;

/** Two scans that cannot be of the same rack; the message says why. */
public final class OtherRack extends RuntimeException {
  OtherRack(String message) {
    super(message);
  }
}

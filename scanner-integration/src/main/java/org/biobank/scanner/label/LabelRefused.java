package org.biobank.scanner.label;

/** A label that cannot be made; the message says why in words. */
public final class LabelRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LabelRefused(String message) {
    super(message);
  }
}

package org.biobank.scanner.label;

/** A label that cannot be made; the message says in words what is wrong and what would fit. */
public final class LabelRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What has to be asked for differently. */
  public enum Wrong {
    /** It cannot be a code, or is too long for the template. */
    CODE,
    RESOLUTION,
    /** Too small for the template. */
    SHEET,
    /** No such place on the sheet. */
    FIRST_FREE
  }

  private final Wrong wrong;

  LabelRefused(Wrong wrong, String message) {
    super(message);
    this.wrong = wrong;
  }

  public Wrong wrong() {
    return wrong;
  }
}

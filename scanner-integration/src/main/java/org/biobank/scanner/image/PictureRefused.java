package org.biobank.scanner.image;

/** A file that cannot be taken as a picture; the message says why in words. */
public final class PictureRefused extends RuntimeException {
  /** Why the picture was refused. */
  public enum Reason {
    NOT_AN_IMAGE,
    TRUNCATED,
    TOO_MANY_BYTES,
    TOO_MANY_PIXELS,
    TOO_SMALL,
    BLANK
  }

  private final Reason reason;

  public PictureRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}

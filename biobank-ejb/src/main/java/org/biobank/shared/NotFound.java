package org.biobank.shared;

/** Nothing answers to this code. */
public final class NotFound extends DomainException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what the kind of thing in lower case, as people say it: "specimen", "box"
   * @param code what was asked for
   */
  public NotFound(String what, String code) {
    super(
        Category.NOT_FOUND,
        what.replace(' ', '-') + "-not-found",
        "No " + what + " has the code " + code + ".");
  }

  /**
   * Codes are ASCII; the database will not compare others with them.
   *
   * @throws NotFound if no code can be written so
   */
  public static void unlessAscii(String what, String code) {
    if (!Ascii.holds(code)) {
      throw new NotFound(what, code);
    }
  }
}

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
}

package org.biobank.tools.client;

/** The biobank answered something else than was meant. */
public class NotAsMeant extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String slug;

  public NotAsMeant(String message) {
    this(message, "");
  }

  NotAsMeant(String message, String slug) {
    super(message);
    this.slug = slug;
  }

  /** The problem's, where the answer was one; else empty. */
  public String slug() {
    return slug;
  }

  public static void unless(boolean asMeant, String seen) {
    if (!asMeant) {
      throw new NotAsMeant(seen);
    }
  }
}

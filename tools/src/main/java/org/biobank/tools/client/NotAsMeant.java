package org.biobank.tools.client;

/** The biobank answered something else than was meant. */
public class NotAsMeant extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotAsMeant(String message) {
    super(message);
  }

  public static void unless(boolean asMeant, String seen) {
    if (!asMeant) {
      throw new NotAsMeant(seen);
    }
  }
}

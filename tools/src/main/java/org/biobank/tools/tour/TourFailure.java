package org.biobank.tools.tour;

/** The biobank answered something else than was meant. */
final class TourFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TourFailure(String message) {
    super(message);
  }

  static void unless(boolean asMeant, String seen) {
    if (!asMeant) {
      throw new TourFailure(seen);
    }
  }
}

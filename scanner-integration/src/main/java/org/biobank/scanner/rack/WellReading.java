package org.biobank.scanner.rack;

/** What one well of a rack showed. */
public sealed interface WellReading {
  WellPosition position();

  /** How sure the reader is of the state (and text), 0 to 1. */
  double confidence();

  /**
   * Where in the picture it was found: the code's outline, or the well's where no code was found.
   */
  Place place();

  /** A tube whose code was read. */
  record Read(WellPosition position, String text, double confidence, Place place)
      implements WellReading {}

  /** A tube stands here, but its code could not be read, or broke the profile's rule. */
  record Unread(WellPosition position, double confidence, Place place) implements WellReading {}

  /** No tube stands here. */
  record Empty(WellPosition position, double confidence, Place place) implements WellReading {}
}

package org.biobank.scanner.matrix;

/** The four ways in which a picture can show a symbol. */
public enum Aspect {
  LIGHT_MARKS(/* light= */ true, /* mirrored= */ false),
  DARK_MARKS(/* light= */ false, /* mirrored= */ false),
  LIGHT_MARKS_MIRRORED(/* light= */ true, /* mirrored= */ true),
  DARK_MARKS_MIRRORED(/* light= */ false, /* mirrored= */ true);

  private final boolean light;
  private final boolean mirrored;

  Aspect(boolean light, boolean mirrored) {
    this.light = light;
    this.mirrored = mirrored;
  }

  static Aspect of(boolean light, boolean mirrored) {
    if (light) {
      return mirrored ? LIGHT_MARKS_MIRRORED : LIGHT_MARKS;
    }
    return mirrored ? DARK_MARKS_MIRRORED : DARK_MARKS;
  }

  /** Light marks on a dark ground, as a laser writes them on black tubes. */
  public boolean light() {
    return light;
  }

  /** Seen from its back, or through a mirror. */
  public boolean mirrored() {
    return mirrored;
  }
}

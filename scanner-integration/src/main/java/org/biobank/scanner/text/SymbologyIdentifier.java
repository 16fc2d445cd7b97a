package org.biobank.scanner.text;

import java.util.Optional;

/**
 * The prefix {@code ]cm} by which a reader says what kind of symbol it read: ISO/IEC 15424, "Data
 * carrier identifiers". Many readers send it only when told to.
 *
 * @param modifier what the reader did or met; its meaning depends on the symbology
 */
public record SymbologyIdentifier(AimSymbology symbology, char modifier) {
  /** Its characters in front of the data. */
  public static final int LENGTH = 3;

  /** The identifier that {@code text} begins with, if it is one of the table. */
  public static Optional<SymbologyIdentifier> at(String text) {
    if (text.length() < LENGTH || text.charAt(0) != ']' || !isModifier(text.charAt(2))) {
      return Optional.empty();
    }
    return AimSymbology.byCode(text.charAt(1))
        .map(symbology -> new SymbologyIdentifier(symbology, text.charAt(2)));
  }

  /** Whether the data are GS1 element strings: the symbol began with FNC1. */
  public boolean isGs1() {
    return symbology.gs1Modifiers().indexOf(modifier) >= 0;
  }

  @Override
  public String toString() {
    return "]" + symbology.code() + modifier;
  }

  private static boolean isModifier(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}

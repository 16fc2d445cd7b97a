package org.biobank.shared;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Decimal numbers as files write them. {@code 1E1000000000} is short in a file and a gigabyte once
 * it is written out, so that none is which is longer or smaller than anything that is measured.
 */
public final class PlainDecimal {
  private static final int DIGITS_MAX = 50;

  private PlainDecimal() {}

  /** Absent where the text is no number, or one of too many digits. */
  public static Optional<BigDecimal> read(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip())).filter(PlainDecimal::isOfFewDigits);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Without an exponent; absent where it has too many digits. */
  public static Optional<String> text(BigDecimal number) {
    return Optional.of(number).filter(PlainDecimal::isOfFewDigits).map(PlainDecimal::shown);
  }

  /** A quantity or temperature of ours, as people read it: no exponent, no zeros at its end. */
  public static String shown(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static boolean isOfFewDigits(BigDecimal number) {
    return number.precision() <= DIGITS_MAX && Math.abs((long) number.scale()) <= DIGITS_MAX;
  }
}

package org.biobank.scanner.text;

/**
 * The pair of check characters at the end of a Global Model Number: GS1 General Specifications
 * 7.9.5, "Check character calculation (for alphanumeric keys)". Primes from the right, modulo 1021.
 */
public final class CheckPair {
  private static final String CHECK_CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int[] PRIMES = {
    2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83
  };

  private CheckPair() {}

  /**
   * The pair for {@code body}.
   *
   * @throws IllegalArgumentException beyond 23 characters or outside CSET 82
   */
  public static String compute(String body) {
    if (body.length() > PRIMES.length) {
      throw new IllegalArgumentException("A model number has at most 25 characters.");
    }
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int value = CharacterSet.CSET_82.characters().indexOf(body.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("not a character of CSET 82 at " + i);
      }
      sum += value * PRIMES[body.length() - 1 - i];
    }
    int check = sum % 1021;
    return "" + CHECK_CHARACTERS.charAt(check / 32) + CHECK_CHARACTERS.charAt(check % 32);
  }

  /** Whether the last two characters of {@code text} are the pair of what stands before them. */
  public static boolean isValid(String text) {
    int body = text.length() - 2;
    if (body < 0 || body > PRIMES.length) {
      return false;
    }
    try {
      return compute(text.substring(0, body)).equals(text.substring(body));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

package org.biobank.scanner.label;

import java.text.Bidi;

/** The order in which the letters of a line are drawn from left to right (Unicode UAX 9). */
final class ReadingOrder {
  /** Pairs of brackets, which open and close the other way round from right to left. */
  private static final String MIRRORED = "()[]{}<>«»";

  private ReadingOrder() {}

  static String leftToRight(String words) {
    var bidi = new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    if (bidi.isLeftToRight()) {
      return words;
    }
    byte[] levels = new byte[bidi.getRunCount()];
    var runs = new String[bidi.getRunCount()];
    for (int i = 0; i < runs.length; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      var run = words.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      runs[i] = levels[i] % 2 == 0 ? run : reversed(run);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    return String.join("", runs);
  }

  private static String reversed(String run) {
    var reversed = new StringBuilder(run).reverse();
    for (int i = 0; i < reversed.length(); i++) {
      int bracket = MIRRORED.indexOf(reversed.charAt(i));
      if (bracket >= 0) {
        reversed.setCharAt(i, MIRRORED.charAt(bracket ^ 1));
      }
    }
    return reversed.toString();
  }
}

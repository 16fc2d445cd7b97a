package org.biobank.scanner.text;

import java.util.Comparator;
import java.util.List;

/**
 * How FNC1, the separator of GS1 element strings, comes through. A reader sends it as GS (GS1
 * General Specifications 7.8), which a keyboard cannot type: scanners are then told to send
 * something else, or send nothing.
 *
 * @param signs each of them stands for FNC1; none of one character may be one that GS1 data can
 *     hold
 * @param mayBeLost whether a scan without any sign may have had separators
 */
public record SeparatorSigns(List<String> signs, boolean mayBeLost) {
  /** The character that stands for FNC1 in transmitted data. */
  public static final char GS = '\u001D';

  /** A line that carries control characters: a serial port, a camera's decoder. */
  public static final SeparatorSigns EXACT = new SeparatorSigns(List.of(String.valueOf(GS)), false);

  /** What keyboard wedges are known to send, or to lose. */
  public static final SeparatorSigns USUAL =
      new SeparatorSigns(
          List.of(String.valueOf(GS), "\u241D", "<GS>", "{GS}", "<F8>", "~", "|"), true);

  public SeparatorSigns {
    signs = signs.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    if (signs.stream().anyMatch(sign -> sign.isEmpty() || isData(sign))) {
      throw new IllegalArgumentException("A sign that GS1 data can hold cannot stand for FNC1.");
    }
  }

  private static boolean isData(String sign) {
    return sign.length() == 1 && CharacterSet.CSET_82.contains(sign.charAt(0));
  }

  /** The length of the sign that stands at {@code position}; 0 if none does. */
  int at(String text, int position) {
    for (String sign : signs) {
      if (text.startsWith(sign, position)) {
        return sign.length();
      }
    }
    return 0;
  }

  boolean isIn(String text) {
    return signs.stream().anyMatch(text::contains);
  }
}

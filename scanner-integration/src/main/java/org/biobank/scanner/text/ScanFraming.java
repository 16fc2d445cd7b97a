package org.biobank.scanner.text;

import java.util.List;

/**
 * What a scanner types round the code.
 *
 * @param prefix comes before each scan; empty when the scanner sends none
 * @param terminators one of them ends a scan; a longer one is preferred to one it begins with
 * @param trimmed whether blanks at the ends are dropped
 * @param lengthMax the most characters of a scan, without prefix and terminator
 */
public record ScanFraming(String prefix, List<String> terminators, boolean trimmed, int lengthMax) {
  /** QR Code 40-L holds 7089 digits, more than any other symbol (ISO/IEC 18004 table 7). */
  public static final int SYMBOL_CAPACITY = 7089;

  /** As scanners leave the factory: no prefix, Enter or Tab behind. */
  public static final ScanFraming USUAL =
      new ScanFraming("", List.of("\r\n", "\r", "\n", "\t"), true, SYMBOL_CAPACITY);

  public ScanFraming {
    terminators = List.copyOf(terminators);
    if (terminators.isEmpty() || terminators.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("Without a terminator no scan has an end.");
    }
    if (lengthMax < 1) {
      throw new IllegalArgumentException("A scan has at least one character.");
    }
  }

  /** The length of the terminator that {@code text} ends with; 0 if it ends with none. */
  int terminatorAtEndOf(CharSequence text) {
    return terminators.stream()
        .filter(terminator -> endsWith(text, terminator))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static boolean endsWith(CharSequence text, String end) {
    int from = text.length() - end.length();
    return from >= 0 && end.contentEquals(text.subSequence(from, text.length()));
  }
}

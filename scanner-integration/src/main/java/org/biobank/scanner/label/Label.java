package org.biobank.scanner.label;

import java.util.List;
import org.biobank.scanner.label.LabelRefused.Wrong;

/**
 * What one label says.
 *
 * @param code 1 to 64 printable ASCII characters, in the symbol and in words; never cut
 * @param lines for people, the most telling first, beside or below the code; wrapped, or shortened
 *     with an ellipsis where room ends
 */
public record Label(String code, List<String> lines) {
  private static final int CODE_LENGTH_MAX = 64;

  public Label {
    lines = List.copyOf(lines);
    if (code.isEmpty()
        || code.length() > CODE_LENGTH_MAX
        || !code.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new LabelRefused(Wrong.CODE, "a code has 1 to 64 printable ASCII characters");
    }
  }

  /** Its first characters and nothing else. */
  Label shortenedTo(int characters) {
    return new Label(code.substring(0, characters), List.of());
  }
}

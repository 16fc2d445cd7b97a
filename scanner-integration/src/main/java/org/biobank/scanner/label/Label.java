package org.biobank.scanner.label;

import java.util.List;

/**
 * What one label says.
 *
 * @param code 1 to 64 printable ASCII characters, in the symbol and in words
 * @param lines for people, beside or below the code; what finds no room is left out from the end
 */
public record Label(String code, List<String> lines) {
  private static final int CODE_LENGTH_MAX = 64;

  public Label {
    lines = List.copyOf(lines);
    if (code.isEmpty()
        || code.length() > CODE_LENGTH_MAX
        || !code.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new LabelRefused("a code has 1 to 64 printable ASCII characters");
    }
  }

  /** The code itself first: whoever cannot scan it can type it. */
  List<String> printed() {
    var all = new java.util.ArrayList<String>();
    all.add(code);
    all.addAll(lines);
    return all;
  }
}

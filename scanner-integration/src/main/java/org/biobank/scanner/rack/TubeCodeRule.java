package org.biobank.scanner.rack;

import java.util.Optional;
import java.util.regex.Pattern;
import org.biobank.scanner.text.CheckDigit;

/**
 * What a tube's code must look like; a text that breaks it is never reported as read. Plain 2D
 * tubes carry no check digit of their own, so this is the only guard beside the code's error
 * correction.
 *
 * @param pattern the whole text must match it
 * @param check the check character at the end of the text
 */
public record TubeCodeRule(Optional<Pattern> pattern, Optional<CheckDigit> check) {
  /** Longer texts are no tube codes; the cap also bounds the work of a profile's pattern. */
  private static final int MOST_CHARACTERS = 64;

  /** Every printable text passes. */
  public static final TubeCodeRule NONE = new TubeCodeRule(Optional.empty(), Optional.empty());

  public static TubeCodeRule matching(String regex) {
    return new TubeCodeRule(Optional.of(Pattern.compile(regex)), Optional.empty());
  }

  public TubeCodeRule with(CheckDigit digit) {
    return new TubeCodeRule(pattern, Optional.of(digit));
  }

  public boolean isNone() {
    return pattern.isEmpty() && check.isEmpty();
  }

  public boolean allows(String text) {
    return !text.isBlank()
        && text.length() <= MOST_CHARACTERS
        && text.chars().allMatch(c -> c > ' ' && c < 0x7F)
        && pattern.map(p -> p.matcher(text).matches()).orElse(true)
        && check.map(c -> c.isValid(text)).orElse(true);
  }
}

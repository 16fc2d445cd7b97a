package org.biobank.scanner.text;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What the characters of one part of an element string must say, beyond set and length.
 *
 * @param demands in words, after "must be" or "must have"
 * @param firstFault gives the place of the first wrong character, {@link #NONE} if there is none
 */
record ContentRule(String demands, ToIntFunction<String> firstFault) {
  static final int NONE = -1;

  /** A rule of which no character more than another can be blamed. */
  static ContentRule whole(String demands, Predicate<String> holds) {
    return new ContentRule(demands, value -> holds.test(value) ? NONE : 0);
  }

  int faultIn(String value) {
    return firstFault.applyAsInt(value);
  }
}

package org.biobank.storage;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How rows or columns are called. */
public enum AxisScheme {
  /** A to Z, then AA, AB ... */
  LETTERS("[A-Z]{1,2}") {
    @Override
    String label(int index) {
      return index < ALPHABET
          ? letter(index)
          : letter(index / ALPHABET - 1) + letter(index % ALPHABET);
    }

    @Override
    int indexOf(String label) {
      int index = 0;
      for (int i = 0; i < label.length(); i++) {
        index = index * ALPHABET + (label.charAt(i) - 'A' + 1);
      }
      return index - 1;
    }
  },
  /** From 1. Leading zeros are read and not written: A01 and A1 are one place. */
  NUMBERS("[0-9]{1,3}") {
    @Override
    String label(int index) {
      return Integer.toString(index + 1);
    }

    @Override
    int indexOf(String label) {
      return Integer.parseInt(label) - 1;
    }
  };

  private static final int ALPHABET = 26;
  private final String pattern;

  AxisScheme(String pattern) {
    this.pattern = pattern;
  }

  abstract String label(int index);

  abstract int indexOf(String label);

  String pattern() {
    return pattern;
  }

  OptionalInt index(String label, int count) {
    var upper = label.toUpperCase(Locale.ROOT);
    if (!Pattern.matches(pattern, upper)) {
      return OptionalInt.empty();
    }
    var index = indexOf(upper);
    return index >= 0 && index < count ? OptionalInt.of(index) : OptionalInt.empty();
  }

  private static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }
}

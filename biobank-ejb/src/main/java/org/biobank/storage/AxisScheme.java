package org.biobank.storage;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

  /** Between two numbers something must stand, or 1 and 11 would read as 11 and 1. */
  private static final String SEPARATOR = "-";

  private static final Map<AxisScheme, Map<AxisScheme, Pattern>> PAIRS = pairs();

  private final String words;
  private final Pattern pattern;

  AxisScheme(String words) {
    this.words = words;
    this.pattern = Pattern.compile(words);
  }

  /** Row and column as one label; groups 1 and 2. */
  Pattern followedBy(AxisScheme columns) {
    return Objects.requireNonNull(Objects.requireNonNull(PAIRS.get(this)).get(columns));
  }

  String separatorBefore(AxisScheme columns) {
    return this == columns ? SEPARATOR : "";
  }

  private static Map<AxisScheme, Map<AxisScheme, Pattern>> pairs() {
    var pairs = new EnumMap<AxisScheme, Map<AxisScheme, Pattern>>(AxisScheme.class);
    for (var rows : values()) {
      var ofRows = new EnumMap<AxisScheme, Pattern>(AxisScheme.class);
      for (var columns : values()) {
        var label =
            "(" + rows.words + ")" + rows.separatorBefore(columns) + "(" + columns.words + ")";
        ofRows.put(columns, Pattern.compile(label));
      }
      pairs.put(rows, ofRows);
    }
    return pairs;
  }

  abstract String label(int index);

  abstract int indexOf(String label);

  OptionalInt index(String label, int count) {
    var upper = label.toUpperCase(Locale.ROOT);
    if (!pattern.matcher(upper).matches()) {
      return OptionalInt.empty();
    }
    var index = indexOf(upper);
    return index >= 0 && index < count ? OptionalInt.of(index) : OptionalInt.empty();
  }

  private static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }
}

package org.biobank.storage.grid;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How rows or columns are called. */
public enum AxisScheme {
  /** A to Z, then AA, AB ... */
  LETTERS("[A-Z]{1,2}") {
    @Override
    String label(int index) {
      return letters(index, ALPHABET);
    }

    @Override
    int indexOf(String label) {
      return indexOfLetters(label, ALPHABET);
    }
  },
  /** a to z, then aa, ab ... Read in either case, written small. */
  LOWER_LETTERS("[A-Z]{1,2}") {
    @Override
    String label(int index) {
      return LETTERS.label(index).toLowerCase(Locale.ROOT);
    }

    @Override
    int indexOf(String label) {
      return LETTERS.indexOf(label);
    }
  },
  /** As letters, without I and O, which are read as 1 and 0: the CBSR alphabet of Biobank2. */
  LETTERS_24("[A-HJ-NP-Z]{1,2}") {
    @Override
    String label(int index) {
      return letters(index, WITHOUT_I_AND_O);
    }

    @Override
    int indexOf(String label) {
      return indexOfLetters(label, WITHOUT_I_AND_O);
    }
  },
  /** As letters, without I: the rows A to H, J of a 9 x 9 box in CBSR labelling. */
  LETTERS_25("[A-HJ-Z]{1,2}") {
    @Override
    String label(int index) {
      return letters(index, WITHOUT_I);
    }

    @Override
    int indexOf(String label) {
      return indexOfLetters(label, WITHOUT_I);
    }
  },
  /** AA, BB, CC ...: the segments of a dewar. At most 26. */
  DOUBLE_LETTERS("AA|BB|CC|DD|EE|FF|GG|HH|II|JJ|KK|LL|MM|NN|OO|PP|QQ|RR|SS|TT|UU|VV|WW|XX|YY|ZZ") {
    @Override
    String label(int index) {
      return letters(index, ALPHABET).repeat(2);
    }

    @Override
    int indexOf(String label) {
      return label.charAt(0) - 'A';
    }
  },
  /** I, II, III, IV ... Only the usual form is read: IIII is no place. */
  ROMAN("[CDILMVX]{1,12}") {
    @Override
    String label(int index) {
      return roman(index + 1);
    }

    @Override
    int indexOf(String label) {
      return IntStream.range(0, COUNT_MAX)
          .filter(index -> roman(index + 1).equals(label))
          .findFirst()
          .orElse(-1);
    }
  },
  /** i, ii, iii, iv ... Read in either case, written small. */
  LOWER_ROMAN("[CDILMVX]{1,12}") {
    @Override
    String label(int index) {
      return ROMAN.label(index).toLowerCase(Locale.ROOT);
    }

    @Override
    int indexOf(String label) {
      return ROMAN.indexOf(label);
    }
  },
  /** From 1. Leading zeros are read and not written: A01 and A1 are one place. */
  NUMBERS("[0-9]{1,5}") {
    @Override
    String label(int index) {
      return Integer.toString(index + 1);
    }

    @Override
    int indexOf(String label) {
      return Integer.parseInt(label) - 1;
    }
  },
  /** 01, 02 ... 99. Read without the zero as well. */
  TWO_DIGITS("[0-9]{1,2}") {
    @Override
    String label(int index) {
      return "%02d".formatted(index + 1);
    }

    @Override
    int indexOf(String label) {
      return NUMBERS.indexOf(label);
    }
  },
  /** Only for a single column: places are called by their row alone, 1 to n. */
  NONE("") {
    @Override
    String label(int index) {
      return "";
    }

    @Override
    int indexOf(String label) {
      return 0;
    }
  };

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String WITHOUT_I = "ABCDEFGHJKLMNOPQRSTUVWXYZ";
  private static final String WITHOUT_I_AND_O = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  /** The most rows or columns the schema lets a container have. */
  private static final int COUNT_MAX = 999;

  private static final int ROWS_MAX = 32_000;

  private static final int[] ROMAN_VALUES = {900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {
    "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  /**
   * Between two numbers something must stand, or 1 and 11 would read as 11 and 1; so between two
   * words of letters.
   */
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
    return columns == NONE || isOfDigits() != columns.isOfDigits() ? "" : SEPARATOR;
  }

  private boolean isOfDigits() {
    return this == NUMBERS || this == TWO_DIGITS;
  }

  /** How many rows or columns it has names for, among those that a container may have. */
  public int countMax() {
    return switch (this) {
      case DOUBLE_LETTERS -> ALPHABET.length();
      case TWO_DIGITS -> 99;
      case LETTERS_24 -> words(WITHOUT_I_AND_O);
      case LETTERS_25 -> words(WITHOUT_I);
      case LETTERS, LOWER_LETTERS -> words(ALPHABET);
      case ROMAN, LOWER_ROMAN -> COUNT_MAX;
      case NUMBERS -> ROWS_MAX;
      case NONE -> 1;
    };
  }

  private static int words(String alphabet) {
    return alphabet.length() * (alphabet.length() + 1);
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

  private static String letters(int index, String alphabet) {
    int size = alphabet.length();
    var last = alphabet.substring(index % size, index % size + 1);
    return index < size ? last : alphabet.charAt(index / size - 1) + last;
  }

  private static int indexOfLetters(String label, String alphabet) {
    int index = 0;
    for (int i = 0; i < label.length(); i++) {
      index = index * alphabet.length() + alphabet.indexOf(label.charAt(i)) + 1;
    }
    return index - 1;
  }

  private static String roman(int number) {
    var signs = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN_VALUES.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        signs.append(ROMAN_SIGNS[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return signs.toString();
  }
}

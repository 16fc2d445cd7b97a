package org.biobank.scanner.text;

/** Check characters at the end of a code. */
public enum CheckDigit {
  /** ISO/IEC 7812-1 Annex B, the Luhn formula; digits only. */
  LUHN {
    @Override
    char of(String body) {
      int sum = 0;
      for (int i = 0; i < body.length(); i++) {
        int digit = digit(body.charAt(body.length() - 1 - i));
        int weighted = i % 2 == 0 ? 2 * digit : digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
      }
      return (char) ('0' + (10 - sum % 10) % 10);
    }
  },
  /** GS1 General Specifications 7.9.1: weights 3, 1, 3, .. from the right; digits only. */
  GS1_MOD_10 {
    @Override
    char of(String body) {
      int sum = 0;
      for (int i = 0; i < body.length(); i++) {
        sum += digit(body.charAt(body.length() - 1 - i)) * (i % 2 == 0 ? 3 : 1);
      }
      return (char) ('0' + (10 - sum % 10) % 10);
    }
  },
  /** Weights 2 to 7 from the right, the remainder 10 is written X; digits only. */
  MOD_11 {
    @Override
    char of(String body) {
      int sum = 0;
      for (int i = 0; i < body.length(); i++) {
        sum += digit(body.charAt(body.length() - 1 - i)) * (2 + i % 6);
      }
      int check = (11 - sum % 11) % 11;
      return check == 10 ? 'X' : (char) ('0' + check);
    }
  },
  /** ISO/IEC 7064 MOD 37-2: 0-9, A-Z and, as the check only, *. */
  MOD_37_2 {
    @Override
    char of(String body) {
      int sum = 0;
      for (int i = 0; i < body.length(); i++) {
        sum = (sum + valueIn(ALPHABET_37, body.charAt(i))) * 2 % 37;
      }
      return ALPHABET_37.charAt((38 - sum) % 37);
    }
  },
  /** Code 39 check character (ISO/IEC 16388 Annex A): the sum of the values modulo 43. */
  MOD_43 {
    @Override
    char of(String body) {
      int sum = 0;
      for (int i = 0; i < body.length(); i++) {
        sum += valueIn(ALPHABET_43, body.charAt(i));
      }
      return ALPHABET_43.charAt(sum % 43);
    }
  };

  static final String ALPHABET_37 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
  private static final String ALPHABET_43 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

  /**
   * The check character of a body; {@link IllegalArgumentException} for a character outside the
   * alphabet.
   */
  abstract char of(String body);

  /** The check character for {@code body}. */
  public char compute(String body) {
    return of(body);
  }

  /** Whether the last character of {@code text} is the check character of what stands before it. */
  public boolean isValid(String text) {
    if (text.length() < 2) {
      return false;
    }
    try {
      return of(text.substring(0, text.length() - 1)) == text.charAt(text.length() - 1);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int digit(char c) {
    return valueIn("0123456789", c);
  }

  private static int valueIn(String alphabet, char c) {
    int value = alphabet.indexOf(c);
    if (value < 0) {
      throw new IllegalArgumentException("'" + c + "' cannot stand in a code with this check");
    }
    return value;
  }
}

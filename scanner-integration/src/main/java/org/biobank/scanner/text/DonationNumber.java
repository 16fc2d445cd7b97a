package org.biobank.scanner.text;

/**
 * A donation identification number of ISBT 128: data structure 001 of the ISBT 128 Standard
 * Technical Specification (ST-001). ISBT 128 is licensed by ICCBBA; those who put it on labels
 * register there. None of ICCBBA's tables is in here.
 *
 * @param text 13 characters: five of the facility, two digits of the year, six of the number
 */
public record DonationNumber(String text) {
  /** Characters without flags and check character. */
  public static final int LENGTH = 13;

  private static final int FACILITY = 5;
  private static final int FLAGS_FROM = 60;

  public DonationNumber {
    if (text.length() != LENGTH || firstFaultIn(text) >= 0) {
      throw new IllegalArgumentException(
          "A donation number has a facility of five letters and digits, then eight digits.");
    }
  }

  /** Reads any of the forms in which scanners and people give one. */
  public static DonationNumberReading read(String text) {
    return DonationNumberReader.read(text);
  }

  /** Where {@code text} stops to be a donation number or the beginning of one; -1 nowhere. */
  static int firstFaultIn(String text) {
    for (int i = 0; i < Math.min(LENGTH, text.length()); i++) {
      if (!isAllowed(i, text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** ST-001: the first character is one of A-N, P-Z and 1-9. */
  private static boolean isAllowed(int place, char c) {
    if (isDigit(c)) {
      return place > 0 || c != '0';
    }
    return place < FACILITY && c >= 'A' && c <= 'Z' && (place > 0 || c != 'O');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public String facility() {
    return text.substring(0, FACILITY);
  }

  /** The two digits of the year in which the number was given out. */
  public String year() {
    return text.substring(FACILITY, FACILITY + 2);
  }

  /** ISO/IEC 7064 MOD 37-2 over all characters: what is typed behind the number. */
  public char checkCharacter() {
    return CheckDigit.MOD_37_2.compute(text);
  }

  /** The check as the bar code's flags carry it: 60 to 96. */
  public String checkFlags() {
    return String.valueOf(FLAGS_FROM + CheckDigit.ALPHABET_37.indexOf(checkCharacter()));
  }

  /** As the bar code carries it, with the check for flags. */
  public String transmitted() {
    return "=" + text + checkFlags();
  }
}

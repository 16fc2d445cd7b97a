package org.biobank.scanner.text;

/** What came of reading a donation identification number. */
public sealed interface DonationNumberReading {
  /**
   * A number.
   *
   * @param flags the two behind the number in the bar code, empty where there were none
   * @param check what vouches for it
   */
  record Read(DonationNumber number, String flags, Check check) implements DonationNumberReading {}

  /**
   * No number.
   *
   * @param position of the first character at fault in the text that was given, from 0
   */
  record Refused(Reason reason, int position, String inWords) implements DonationNumberReading {}

  /** What vouches for the number. */
  enum Check {
    /** Flags 60 to 96: the check of ISO/IEC 7064 MOD 37-2 plus 60. */
    FLAGS,
    /** The character typed behind the number. */
    CHARACTER,
    /** Nothing: flags of another use, or the bare number. */
    NONE
  }

  /** Why there is no number. */
  enum Reason {
    EMPTY,
    TOO_SHORT,
    TOO_LONG,
    WRONG_CHARACTER,
    WRONG_CHECK,
    /** ISBT 128, but not data structure 001. */
    OTHER_DATA_STRUCTURE
  }
}

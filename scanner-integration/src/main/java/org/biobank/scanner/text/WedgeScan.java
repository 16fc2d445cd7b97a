package org.biobank.scanner.text;

/** What came of one scan on a keyboard line. */
public sealed interface WedgeScan {
  /** The code as scanned, without prefix and terminator. */
  record Taken(String text) implements WedgeScan {}

  /**
   * No scan.
   *
   * @param position of the first character at fault in what was typed, from 0
   */
  record Refused(Reason reason, int position) implements WedgeScan {}

  /** Why nothing was taken. */
  enum Reason {
    /** Nothing stood between prefix and terminator. */
    EMPTY,
    /** The typing stopped before a terminator came. */
    INCOMPLETE,
    TOO_LONG,
    /** It did not begin with the profile's prefix: somebody typed, or another scanner sent. */
    PREFIX_MISSING,
    /** A control character that stands for no separator. */
    CONTROL_CHARACTER,
    /** Half of a character beyond the first plane of Unicode. */
    LONE_SURROGATE
  }
}

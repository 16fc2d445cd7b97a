package org.biobank.scanner.text;

import org.biobank.scanner.text.DonationNumberReading.Check;
import org.biobank.scanner.text.DonationNumberReading.Read;
import org.biobank.scanner.text.DonationNumberReading.Reason;
import org.biobank.scanner.text.DonationNumberReading.Refused;

/**
 * Reads a donation number from the bar code ({@code =}, number, two flags), from the keyboard
 * (number, check character; blanks as on the label), or bare. With flags and without {@code =} it
 * is the unit identifier that other systems exchange.
 */
final class DonationNumberReader {
  private static final int NUMBER = DonationNumber.LENGTH;
  private static final int FLAGS = 2;

  private DonationNumberReader() {}

  static DonationNumberReading read(String text) {
    if (text.isEmpty()) {
      return new Refused(Reason.EMPTY, 0, "there must be a donation number");
    }
    if (text.charAt(0) == '=') {
      return isOfAnotherStructure(text)
          ? new Refused(
              Reason.OTHER_DATA_STRUCTURE, 1, "data structure 001 goes on with A-N, P-Z or 1-9")
          : scanned(text, 1);
    }
    return text.indexOf(' ') >= 0 ? withBlanks(text) : bare(text);
  }

  private static boolean isOfAnotherStructure(String text) {
    return text.length() > 1 && DonationNumber.firstFaultIn(text.substring(1, 2)) == 0;
  }

  /** From {@code from} on: the number and its flags. */
  private static DonationNumberReading scanned(String text, int from) {
    var body = text.substring(from);
    int fault = DonationNumber.firstFaultIn(body);
    if (fault >= 0) {
      return wrongCharacter(from + fault);
    }
    if (body.length() != NUMBER + FLAGS) {
      return wrongLength(body.length(), NUMBER + FLAGS, from);
    }
    var number = new DonationNumber(body.substring(0, NUMBER));
    var flags = body.substring(NUMBER);
    for (int i = 0; i < FLAGS; i++) {
      if (CheckDigit.ALPHABET_37.indexOf(flags.charAt(i)) < 0 || flags.charAt(i) == '*') {
        return wrongCharacter(from + NUMBER + i);
      }
    }
    if (!isCheck(flags)) {
      return new Read(number, flags, Check.NONE);
    }
    return flags.equals(number.checkFlags())
        ? new Read(number, flags, Check.FLAGS)
        : new Refused(Reason.WRONG_CHECK, from + NUMBER, "the flags are not the number's check");
  }

  /** ST-001: flags 60 to 96 are the check; others are counters and marks of processing. */
  private static boolean isCheck(String flags) {
    return flags.compareTo("60") >= 0
        && flags.compareTo("96") <= 0
        && DonationNumber.isDigit(flags.charAt(1));
  }

  private static DonationNumberReading bare(String text) {
    if (text.length() == NUMBER + FLAGS) {
      return scanned(text, 0);
    }
    int fault = DonationNumber.firstFaultIn(text);
    if (fault >= 0) {
      return wrongCharacter(fault);
    }
    if (text.length() == NUMBER) {
      return new Read(new DonationNumber(text), "", Check.NONE);
    }
    return text.length() == NUMBER + 1 ? typed(text) : wrongLength(text.length(), NUMBER, 0);
  }

  private static DonationNumberReading typed(String text) {
    var number = new DonationNumber(text.substring(0, NUMBER));
    return text.charAt(NUMBER) == number.checkCharacter()
        ? new Read(number, "", Check.CHARACTER)
        : new Refused(Reason.WRONG_CHECK, NUMBER, "the last character is not the number's check");
  }

  /** As printed, in groups: the positions of a refusal are those with the blanks. */
  private static DonationNumberReading withBlanks(String text) {
    var reading = bare(text.replace(" ", ""));
    if (!(reading instanceof Refused refused)) {
      return reading;
    }
    int position = refused.position();
    for (int i = 0; i < text.length() && i <= position; i++) {
      position += text.charAt(i) == ' ' ? 1 : 0;
    }
    return new Refused(refused.reason(), Math.min(position, text.length()), refused.inWords());
  }

  private static Refused wrongCharacter(int position) {
    return new Refused(
        Reason.WRONG_CHARACTER,
        position,
        "must be a facility of five letters and digits, eight digits, two flags");
  }

  private static Refused wrongLength(int length, int expected, int from) {
    return length < expected
        ? new Refused(Reason.TOO_SHORT, from + length, "must have " + expected + " characters")
        : new Refused(Reason.TOO_LONG, from + expected, "must have " + expected + " characters");
  }
}

package org.biobank.scanner.text;

import java.util.List;
import java.util.stream.Stream;
import org.biobank.scanner.text.ElementStringReading.Parsed;

/** The codes in a scan by which a thing may be known. */
final class ScanCodes {
  /** What names one thing first, then one logistic unit, then a lot, then a kind of thing. */
  private static final List<String> TELLING =
      List.of(
          "21", "8004", "8003", "250", "253", "8018", "00", "402", "401", "240", "241", "10", "414",
          "01");

  private ScanCodes() {}

  static List<String> of(ScannedText scan) {
    if (scan instanceof ScannedText.Plain plain) {
      return plainOrTyped(plain.text());
    }
    if (scan instanceof ScannedText.Gs1 gs1) {
      return of(gs1.reading());
    }
    if (scan instanceof ScannedText.Unmarked unmarked) {
      return Stream.concat(Stream.of(unmarked.text()), of(unmarked.asGs1()).stream()).toList();
    }
    return scan instanceof ScannedText.Donation donation
            && donation.reading() instanceof DonationNumberReading.Read read
        ? List.of(read.number().text())
        : List.of();
  }

  /** A donation number as typed has no sign, but a check that vouches for it. */
  private static List<String> plainOrTyped(String text) {
    return DonationNumber.read(text) instanceof DonationNumberReading.Read read
            && read.check() != DonationNumberReading.Check.NONE
        ? List.of(text, read.number().text())
        : List.of(text);
  }

  /** The elements that name what bears the label, the most telling first. */
  static List<Element> telling(ElementString content) {
    return TELLING.stream()
        .flatMap(code -> content.elements().stream().filter(it -> it.code().equals(code)).limit(1))
        .toList();
  }

  private static List<String> of(ElementStringReading reading) {
    return reading instanceof Parsed parsed
        ? telling(parsed.content()).stream().map(Element::value).toList()
        : List.of();
  }
}

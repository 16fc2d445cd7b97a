package org.biobank.scanner.text;

import java.util.Optional;
import org.biobank.scanner.text.ElementStringReading.Parsed;

/** Tells GS1, ISBT 128 and plain codes apart by their marks. */
final class ScanSorter {
  private static final int SSCC_OR_GTIN = 16;

  private ScanSorter() {}

  static ScannedText sort(String text, SeparatorSigns separators) {
    var symbology = SymbologyIdentifier.at(text);
    if (symbology.isEmpty()) {
      return unidentified(text, separators);
    }
    var data = text.substring(SymbologyIdentifier.LENGTH);
    if (data.isEmpty()) {
      return new ScannedText.Refused(WedgeScan.Reason.EMPTY, text.length());
    }
    return symbology.get().isGs1()
        ? new ScannedText.Gs1(ElementString.read(data, separators), symbology)
        : notGs1(data, symbology);
  }

  private static ScannedText unidentified(String text, SeparatorSigns separators) {
    if (separators.at(text, 0) > 0 || text.indexOf(SeparatorSigns.GS) >= 0) {
      return new ScannedText.Gs1(ElementString.read(text, separators), Optional.empty());
    }
    var bracketed = ElementString.readBracketed(text);
    if (!isNotBracketed(bracketed)) {
      return new ScannedText.Gs1(bracketed, Optional.empty());
    }
    return beginsWithSsccOrGtin(text)
        ? new ScannedText.Unmarked(text, ElementString.read(text, separators))
        : notGs1(text, Optional.empty());
  }

  private static boolean isNotBracketed(ElementStringReading reading) {
    return reading instanceof ElementStringReading.Refused refused
        && (refused.reason() == ElementStringReading.Reason.NOT_BRACKETED
            || refused.reason() == ElementStringReading.Reason.TOO_LONG);
  }

  private static boolean beginsWithSsccOrGtin(String text) {
    if (text.length() < SSCC_OR_GTIN || !(text.startsWith("00") || text.startsWith("01"))) {
      return false;
    }
    int end = text.startsWith("00") ? Math.min(text.length(), SSCC_OR_GTIN + 4) : SSCC_OR_GTIN;
    return ElementString.read(text.substring(0, end), SeparatorSigns.EXACT) instanceof Parsed;
  }

  private static ScannedText notGs1(String data, Optional<SymbologyIdentifier> symbology) {
    return data.startsWith("=")
        ? new ScannedText.Donation(DonationNumber.read(data), symbology)
        : new ScannedText.Plain(data, symbology);
  }
}

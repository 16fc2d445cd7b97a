package org.biobank.scanner.text;

import java.util.List;
import java.util.Optional;

/**
 * What a scan is, by the marks it carries: a symbology identifier, FNC1, the parentheses of the
 * form for people, the {@code =} of ISBT 128. A scan without a mark is a plain code; where it could
 * be GS1 all the same, both are given and neither is chosen.
 */
public sealed interface ScannedText {
  /**
   * GS1 element strings. Positions in the reading count from behind the symbology identifier.
   *
   * @param symbology absent where the reader does not say
   */
  record Gs1(ElementStringReading reading, Optional<SymbologyIdentifier> symbology)
      implements ScannedText {}

  /** A donation identification number of ISBT 128. */
  record Donation(DonationNumberReading reading, Optional<SymbologyIdentifier> symbology)
      implements ScannedText {}

  /** A code of one's own; whether it may be a tube's is for the tube-code rule to say. */
  record Plain(String text, Optional<SymbologyIdentifier> symbology) implements ScannedText {}

  /**
   * A plain code or GS1: it begins with an SSCC or a GTIN whose check digit is right, and nothing
   * marks it as either.
   */
  record Unmarked(String text, ElementStringReading asGs1) implements ScannedText {}

  /** No scan at all. */
  record Refused(WedgeScan.Reason reason, int position) implements ScannedText {}

  /**
   * Sorts what a scanner typed.
   *
   * @param raw with prefix and terminator, if the profile has them
   */
  static ScannedText of(WedgeProfile profile, String raw) {
    var scan = WedgeInput.of(profile, raw);
    if (scan instanceof WedgeScan.Taken taken) {
      return ScanSorter.sort(taken.text(), profile.separators());
    }
    var refused = (WedgeScan.Refused) scan;
    return new Refused(refused.reason(), refused.position());
  }

  /**
   * The codes by which what was scanned may be known, the most telling first; never one that would
   * be a guess. Empty when the scan has no single meaning or is none.
   */
  default List<String> codes() {
    return ScanCodes.of(this);
  }
}

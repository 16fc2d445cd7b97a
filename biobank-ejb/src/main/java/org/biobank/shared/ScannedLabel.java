package org.biobank.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.scanner.text.Element;
import org.biobank.scanner.text.ElementString;
import org.biobank.scanner.text.ElementStringReading;
import org.biobank.scanner.text.ScannedText;
import org.biobank.scanner.text.WedgeProfile;

/** What a scanner makes of a label, and the label itself. */
final class ScannedLabel {
  /** A symbology identifier (ISO/IEC 15424): what the scanner says of the symbol, not the label. */
  private static final int IDENTIFIER_LENGTH = 3;

  private ScannedLabel() {}

  /** Whether the text says which symbology it comes from, or names its elements. */
  static boolean isMarked(String text) {
    return isIdentified(text) || text.startsWith("(");
  }

  private static boolean isIdentified(String text) {
    return text.length() > IDENTIFIER_LENGTH
        && text.charAt(0) == ']'
        && Character.isLetter(text.charAt(1))
        && Character.isLetterOrDigit(text.charAt(2));
  }

  /**
   * The label as it is printed: a plain code without what the scanner adds, element strings of GS1
   * as people read them (GS1 General Specifications 4.14). Absent where it has not one meaning.
   */
  static Optional<String> printed(String raw) {
    var scan = ScannedText.of(WedgeProfile.USUAL, raw);
    if (scan instanceof ScannedText.Plain plain) {
      return Optional.of(plain.text());
    }
    if (scan instanceof ScannedText.Donation) {
      return Optional.of(
          isIdentified(raw.strip()) ? raw.strip().substring(IDENTIFIER_LENGTH) : raw);
    }
    return elements(scan).map(ScannedLabel::bracketed);
  }

  /** All codes by which what bears the label may be known, the most telling first. */
  static List<Barcode> codes(String raw) {
    var scan = ScannedText.of(WedgeProfile.USUAL, raw);
    return Stream.concat(
            scan.codes().stream(), elements(scan).map(ScannedLabel::bracketed).stream())
        .filter(code -> !isIdentified(code))
        .map(Barcode::parse)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<ElementString> elements(ScannedText scan) {
    if (scan instanceof ScannedText.Gs1 gs1) {
      return parsed(gs1.reading());
    }
    return scan instanceof ScannedText.Unmarked unmarked
        ? parsed(unmarked.asGs1())
        : Optional.empty();
  }

  private static Optional<ElementString> parsed(ElementStringReading reading) {
    return reading instanceof ElementStringReading.Parsed parsed
        ? Optional.of(parsed.content())
        : Optional.empty();
  }

  /**
   * As many of the telling elements as fit into a code, in the order of the label. What else a
   * label says may be personal and is left out. Blank where nothing tells.
   */
  private static String bracketed(ElementString label) {
    var kept = new ArrayList<Element>();
    int length = 0;
    for (var element : label.telling()) {
      int more = text(element).length();
      if (length + more <= Barcode.LENGTH_MAX) {
        kept.add(element);
        length += more;
      }
    }
    return label.elements().stream()
        .distinct()
        .filter(kept::contains)
        .map(ScannedLabel::text)
        .collect(Collectors.joining());
  }

  private static String text(Element element) {
    return new ElementString(List.of(element)).bracketed();
  }
}

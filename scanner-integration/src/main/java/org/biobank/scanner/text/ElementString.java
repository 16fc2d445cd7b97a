package org.biobank.scanner.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The elements of one GS1 scan, in the order in which they stand in the symbol. */
public record ElementString(List<Element> elements) {
  public ElementString {
    elements = List.copyOf(elements);
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("A scan has at least one element.");
    }
  }

  /**
   * Reads what a scanner sent: GS1 General Specifications 7.8. Never splits where two splits are
   * possible.
   *
   * @param text without symbology identifier; FNC1 at the ends is dropped
   */
  public static ElementStringReading read(String text, SeparatorSigns separators) {
    return new ElementStringReader(text, separators).read();
  }

  /** Reads the form for people, as in {@code (01)09521234543213(10)A1}. */
  public static ElementStringReading readBracketed(String text) {
    return BracketedReader.read(text);
  }

  /** The value of the first element with that code. */
  public Optional<String> value(String code) {
    return elements.stream()
        .filter(element -> element.code().equals(code))
        .map(Element::value)
        .findFirst();
  }

  /**
   * The elements that name what bears the label, the most telling first: never those that may be
   * personal.
   */
  public List<Element> telling() {
    return ScanCodes.telling(this);
  }

  /**
   * As a symbol carries it, without the FNC1 at its start: GS behind every element that is not of
   * predefined length, but not behind the last.
   */
  public String transmitted() {
    var text = new StringBuilder();
    for (int i = 0; i < elements.size(); i++) {
      var element = elements.get(i);
      text.append(element.code()).append(element.value());
      if (i + 1 < elements.size() && !element.identifier().isPredefined()) {
        text.append(SeparatorSigns.GS);
      }
    }
    return text.toString();
  }

  /** For people; an opening parenthesis of the data is written {@code \(}. */
  public String bracketed() {
    return elements.stream()
        .map(element -> "(" + element.code() + ")" + element.value().replace("(", "\\("))
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return bracketed();
  }
}

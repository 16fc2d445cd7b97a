package org.biobank.scanner.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biobank.scanner.text.ElementStringReading.Parsed;
import org.biobank.scanner.text.ElementStringReading.Reason;
import org.biobank.scanner.text.ElementStringReading.Refused;

/**
 * Splits GS1 data as GS1 General Specifications 7.8 tells: an element of predefined length ends
 * where its length says, any other at the next separator or the end.
 */
final class ElementStringReader {
  private final String text;
  private final SeparatorSigns separators;
  private final List<Element> elements = new ArrayList<>();

  ElementStringReader(String text, SeparatorSigns separators) {
    this.text = text;
    this.separators = separators;
  }

  ElementStringReading read() {
    if (text.length() > ScanFraming.SYMBOL_CAPACITY) {
      return new Refused(Reason.TOO_LONG, ScanFraming.SYMBOL_CAPACITY, "no symbol holds as much");
    }
    var byTheRules = readByTheRules();
    return separators.mayBeLost() && !text.isEmpty() && !separators.isIn(text)
        ? new LostSeparators(text).read(byTheRules)
        : byTheRules;
  }

  private ElementStringReading readByTheRules() {
    int from = separators.at(text, 0);
    while (from < text.length()) {
      int to = separatorFrom(from);
      var refused = to == from ? Optional.of(emptyAt(from)) : readUpTo(from, to);
      if (refused.isPresent()) {
        return refused.get();
      }
      from = to + separators.at(text, to);
    }
    return elements.isEmpty()
        ? new Refused(Reason.EMPTY, 0, "there must be an element")
        : Parsed.of(elements);
  }

  private Optional<Refused> readUpTo(int from, int end) {
    int at = from;
    while (at < end) {
      var found = ApplicationIdentifiers.at(text, at);
      if (found.isEmpty()) {
        return Optional.of(
            new Refused(Reason.UNKNOWN_IDENTIFIER, at, "must be an application identifier"));
      }
      var identifier = found.get();
      int valueAt = Math.min(end, at + identifier.code().length());
      int valueEnd =
          identifier.isPredefined() ? Math.min(end, valueAt + identifier.format().most()) : end;
      var value = text.substring(valueAt, valueEnd);
      var fault = identifier.format().faultIn(value);
      if (fault.isPresent()) {
        return fault.map(f -> refused(identifier, f, valueAt));
      }
      elements.add(new Element(identifier, value));
      at = valueEnd;
    }
    return Optional.empty();
  }

  private int separatorFrom(int from) {
    int to = from;
    while (to < text.length() && separators.at(text, to) == 0) {
      to++;
    }
    return to;
  }

  private static Refused emptyAt(int position) {
    return new Refused(Reason.EMPTY_ELEMENT, position, "an element must stand between separators");
  }

  static Refused refused(ApplicationIdentifier identifier, ValueFormat.Fault fault, int valueAt) {
    return new Refused(
        fault.reason(), valueAt + fault.offset(), identifier + " must have " + fault.demand());
  }
}

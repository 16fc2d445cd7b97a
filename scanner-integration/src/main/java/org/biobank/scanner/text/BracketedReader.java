package org.biobank.scanner.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.biobank.scanner.text.ElementStringReading.Ambiguous;
import org.biobank.scanner.text.ElementStringReading.Parsed;
import org.biobank.scanner.text.ElementStringReading.Reason;
import org.biobank.scanner.text.ElementStringReading.Refused;

/**
 * Reads the form for people, GS1 General Specifications 4.14: every identifier in parentheses. The
 * data may hold parentheses too. One written {@code \(} is data; one before something that is no
 * identifier is data, there is no other way; one before an identifier begins an element.
 */
final class BracketedReader {
  private static final Pattern IDENTIFIER = Pattern.compile("(?<!\\\\)\\((\\d{2,4})\\)");

  private static final int LENGTH_MAX = 2000;

  private BracketedReader() {}

  /** Where an identifier stands in its parentheses. */
  private record Mark(ApplicationIdentifier identifier, int from, int valueAt) {}

  static ElementStringReading read(String text) {
    if (text.length() > LENGTH_MAX) {
      return new Refused(Reason.TOO_LONG, LENGTH_MAX, "no label shows as much");
    }
    var marks = marksIn(text);
    if (marks.isEmpty() || marks.get(0).from() != 0) {
      return new Refused(
          Reason.NOT_BRACKETED, 0, "an application identifier in parentheses must come first");
    }
    var reading = split(text, marks);
    return reading instanceof Parsed parsed && parsed.isContradictory()
        ? orAmbiguous(text, marks, parsed)
        : reading;
  }

  private static List<Mark> marksIn(String text) {
    var marks = new ArrayList<Mark>();
    var matcher = IDENTIFIER.matcher(text);
    while (matcher.find()) {
      int from = matcher.start();
      int valueAt = matcher.end();
      ApplicationIdentifiers.byCode(matcher.group(1))
          .ifPresent(identifier -> marks.add(new Mark(identifier, from, valueAt)));
    }
    return marks;
  }

  private static ElementStringReading split(String text, List<Mark> marks) {
    var elements = new ArrayList<Element>();
    for (int i = 0; i < marks.size(); i++) {
      var mark = marks.get(i);
      int end = i + 1 < marks.size() ? marks.get(i + 1).from() : text.length();
      var written = text.substring(mark.valueAt(), end);
      var value = written.replace("\\(", "(");
      var fault = mark.identifier().format().faultIn(value);
      if (fault.isPresent()) {
        int escapes = escapesBefore(fault.get().offset(), written);
        return ElementStringReader.refused(
            mark.identifier(), fault.get(), mark.valueAt() + escapes);
      }
      elements.add(new Element(mark.identifier(), value));
    }
    return Parsed.of(elements);
  }

  /** How many backslashes stand in front of the character with that place in the value. */
  private static int escapesBefore(int offset, String written) {
    int escapes = 0;
    for (int i = 0; i < offset + escapes; i++) {
      if (written.startsWith("\\(", i)) {
        escapes++;
      }
    }
    return escapes;
  }

  /** A contradiction may come of parentheses that are data and were not written so. */
  private static ElementStringReading orAmbiguous(String text, List<Mark> marks, Parsed parsed) {
    var alternatives = new ArrayList<ElementString>();
    alternatives.add(parsed.content());
    for (int i = 1; i < marks.size(); i++) {
      var fewer = new ArrayList<>(marks);
      fewer.remove(i);
      if (split(text, fewer) instanceof Parsed other && !other.isContradictory()) {
        alternatives.add(other.content());
      }
    }
    return alternatives.size() == 1 ? parsed : new Ambiguous(alternatives, true);
  }
}

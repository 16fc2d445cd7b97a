package org.biobank.scanner.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.biobank.scanner.text.ElementStringReading.Ambiguous;
import org.biobank.scanner.text.ElementStringReading.Parsed;
import org.biobank.scanner.text.Finding.Kind;

/**
 * Looks for every way to split GS1 data whose separators a keyboard line may have swallowed. First,
 * from the end, what can begin at each place so that the rest can be read too; then the splits that
 * this leaves, of which a hostile text has more than can be counted.
 */
final class LostSeparators {
  /** More alternatives than these help nobody to decide. */
  private static final int MOST_ALTERNATIVES = 16;

  private final String text;

  /** The ends of the elements that can begin at a place; empty where none can. */
  private final List<List<Integer>> endsFrom;

  LostSeparators(String text) {
    this.text = text;
    this.endsFrom = new ArrayList<>(Collections.nCopies(text.length() + 1, List.of()));
  }

  /**
   * @param byTheRules the reading for which no separator was lost
   */
  ElementStringReading read(ElementStringReading byTheRules) {
    for (int from = text.length() - 2; from >= 0; from--) {
      endsFrom.set(from, readableEnds(from));
    }
    var readings = new ArrayList<Parsed>();
    collect(readings);
    if (readings.isEmpty()) {
      return byTheRules;
    }
    boolean complete = readings.size() <= MOST_ALTERNATIVES;
    var possible = complete ? withoutContradictions(readings) : readings;
    return possible.size() == 1
        ? possible.get(0).with(lostIn(possible.get(0)))
        : new Ambiguous(
            possible.stream().limit(MOST_ALTERNATIVES).map(Parsed::content).toList(), complete);
  }

  private List<Integer> readableEnds(int from) {
    var identifier = ApplicationIdentifiers.at(text, from).orElse(null);
    if (identifier == null) {
      return List.of();
    }
    int valueAt = from + identifier.code().length();
    int last = Math.min(text.length(), valueAt + identifier.format().most());
    var ends = new ArrayList<Integer>();
    for (int end = last; end >= valueAt + identifier.format().least(); end--) {
      boolean restIsReadable = end == text.length() || !endsFrom.get(end).isEmpty();
      if (restIsReadable && identifier.format().faultIn(text.substring(valueAt, end)).isEmpty()) {
        ends.add(end);
      }
    }
    return ends;
  }

  /** Depth first, the longest element first, so that the reading by the rules is the first. */
  private void collect(List<Parsed> readings) {
    var path = new ArrayList<Element>();
    var tried = new ArrayList<Integer>();
    var starts = new ArrayList<>(List.of(0));
    tried.add(0);
    while (!starts.isEmpty() && readings.size() <= MOST_ALTERNATIVES) {
      int depth = starts.size() - 1;
      int from = starts.get(depth);
      if (from == text.length()) {
        readings.add(Parsed.of(List.copyOf(path)));
      } else if (tried.get(depth) < endsFrom.get(from).size()) {
        int end = endsFrom.get(from).get(tried.get(depth));
        tried.set(depth, tried.get(depth) + 1);
        path.add(elementOf(from, end));
        starts.add(end);
        tried.add(0);
        continue;
      }
      starts.remove(depth);
      tried.remove(depth);
      if (!path.isEmpty()) {
        path.remove(path.size() - 1);
      }
    }
  }

  private Element elementOf(int from, int end) {
    var identifier = ApplicationIdentifiers.at(text, from).orElseThrow();
    return new Element(identifier, text.substring(from + identifier.code().length(), end));
  }

  private static List<Parsed> withoutContradictions(List<Parsed> readings) {
    var possible = readings.stream().filter(reading -> !reading.isContradictory()).toList();
    return possible.isEmpty() ? readings : possible;
  }

  private static List<Finding> lostIn(Parsed reading) {
    var elements = reading.content().elements();
    return elements.subList(0, elements.size() - 1).stream()
        .filter(element -> !element.identifier().isPredefined())
        .map(Element::code)
        .map(code -> new Finding(Kind.SEPARATOR_LOST, code, "no FNC1 behind " + code))
        .toList();
  }
}

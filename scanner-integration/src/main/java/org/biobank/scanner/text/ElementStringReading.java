package org.biobank.scanner.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.biobank.scanner.text.Finding.Kind;

/** What came of reading GS1 data. */
public sealed interface ElementStringReading {
  /**
   * One meaning and no other.
   *
   * @param findings in the order of the elements
   */
  record Parsed(ElementString content, List<Finding> findings) implements ElementStringReading {
    public Parsed {
      findings = List.copyOf(findings);
    }

    /** With what the rules say of its elements together. */
    static Parsed of(List<Element> elements) {
      var findings = new ArrayList<>(repetitions(elements));
      findings.addAll(Associations.findingsIn(elements));
      return new Parsed(new ElementString(elements), findings);
    }

    Parsed with(List<Finding> more) {
      var all = new ArrayList<>(findings);
      all.addAll(more);
      return new Parsed(content, all);
    }

    boolean isContradictory() {
      return findings.stream().anyMatch(Finding::isContradiction);
    }

    /** GS1 General Specifications 4.13: an element may be repeated when it says the same. */
    private static List<Finding> repetitions(List<Element> elements) {
      var findings = new ArrayList<Finding>();
      var first = new HashMap<String, String>();
      for (Element element : elements) {
        var before = first.putIfAbsent(element.code(), element.value());
        if (before != null) {
          var kind = before.equals(element.value()) ? Kind.REPEATED : Kind.CONTRADICTED;
          findings.add(new Finding(kind, element.code(), element.code() + " stands there twice"));
        }
      }
      return findings;
    }
  }

  /**
   * Several meanings, and nothing in the scan that decides between them.
   *
   * @param alternatives at least two, each of which keeps every rule
   * @param complete whether these are all
   */
  record Ambiguous(List<ElementString> alternatives, boolean complete)
      implements ElementStringReading {
    public Ambiguous {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * No meaning.
   *
   * @param position of the first character at fault in the text that was given, from 0
   * @param inWords says what must stand there; never what does, which may be personal
   */
  record Refused(Reason reason, int position, String inWords) implements ElementStringReading {}

  /** Why there is no meaning. */
  enum Reason {
    EMPTY,
    /** More than any symbol holds. */
    TOO_LONG,
    UNKNOWN_IDENTIFIER,
    /** Two separators with nothing between them. */
    EMPTY_ELEMENT,
    VALUE_TOO_SHORT,
    VALUE_TOO_LONG,
    WRONG_CHARACTER,
    /** A check digit, a date, a code that is not right. */
    WRONG_CONTENT,
    /** The form for people without its parentheses. */
    NOT_BRACKETED
  }
}

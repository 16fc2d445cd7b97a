package org.biobank.scanner.text;

/**
 * Something about a scan that was read which a person or a rule may want to know.
 *
 * @param identifier of the element concerned
 */
public record Finding(Kind kind, String identifier, String inWords) {
  /** What kinds there are. */
  public enum Kind {
    /** Another element must go with it and is not in this scan. */
    ASSOCIATION_MISSING,
    /** It stands beside one that it must not stand beside. */
    EXCLUDED_TOGETHER,
    /** It stands there twice and says the same. */
    REPEATED,
    /** It stands there twice and says two things. */
    CONTRADICTED,
    /** FNC1 was missing behind it, and only one split was possible. */
    SEPARATOR_LOST
  }

  /** Whether no scan that keeps the rules can have it. */
  boolean isContradiction() {
    return kind == Kind.CONTRADICTED || kind == Kind.EXCLUDED_TOGETHER;
  }
}

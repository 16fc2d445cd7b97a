package org.biobank.scanner.text;

/**
 * The two to four digits before a value in GS1 data, which say what it is: GS1 General
 * Specifications 3.
 */
public final class ApplicationIdentifier {
  private final String code;
  private final String title;
  private final boolean predefined;
  private final ValueFormat format;
  private final Associations associations;

  ApplicationIdentifier(String code, Naming naming, ValueFormat format, Associations associations) {
    this.code = code;
    this.title = naming.title();
    this.predefined = naming.predefined();
    this.format = format;
    this.associations = associations;
  }

  /** What the table says of it besides the format. */
  record Naming(String title, boolean predefined) {}

  /** Its digits, as in {@code 01}. */
  public String code() {
    return code;
  }

  /** GS1's data title, as in {@code BATCH/LOT}. */
  public String title() {
    return title;
  }

  /**
   * Whether its length is known from its first two digits, so that no FNC1 needs to follow: GS1
   * General Specifications 7.8.5. Many of fixed length are not.
   */
  public boolean isPredefined() {
    return predefined;
  }

  ValueFormat format() {
    return format;
  }

  Associations associations() {
    return associations;
  }

  @Override
  public String toString() {
    return "(" + code + ") " + title;
  }
}

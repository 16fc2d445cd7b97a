package org.biobank.monitoring;

/** How a place in the request is named, where something is wrong with it. */
public enum ReadingFormat {
  JSON("/readings/%d/%s"),
  CSV("row %d, column %s");

  private final String pattern;

  ReadingFormat(String pattern) {
    this.pattern = pattern;
  }

  public String pointer(long number, String column) {
    return pattern.formatted(number, column);
  }
}

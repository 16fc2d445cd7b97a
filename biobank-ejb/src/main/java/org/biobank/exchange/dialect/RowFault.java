package org.biobank.exchange.dialect;

/**
 * One thing that is wrong with a row.
 *
 * @param column header as it stands in the file; empty where it is about the row as a whole
 * @param value that stands there, shortened; never from a column of {@link Dialect#leftOut}
 * @param slug stable, for programs: {@code unknown-donor}
 * @param detail what is wrong, in words
 * @param remedy what would do
 */
public record RowFault(String column, String value, String slug, String detail, String remedy) {
  static final int VALUE_MAX = 120;

  public RowFault {
    value = value.length() > VALUE_MAX ? value.substring(0, VALUE_MAX - 1) + "…" : value;
  }
}

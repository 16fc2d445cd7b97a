package org.biobank.exchange.dialect;

/** What our boxes call a place, of which another system keeps row and column apart. */
final class ForeignPlace {
  private ForeignPlace() {}

  /** A and 1 are A1; 1 and 1 are 1-1, as in a box both of whose sides are numbered. */
  static String named(String row, String column) {
    var sameKind = Character.isDigit(row.charAt(0)) == Character.isDigit(column.charAt(0));
    return row + (sameKind ? "-" : "") + column;
  }
}

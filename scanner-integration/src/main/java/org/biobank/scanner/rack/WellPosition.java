package org.biobank.scanner.rack;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A well of a rack; {@code row} and {@code column} count from 0, its name is A1 for (0, 0). */
public record WellPosition(int row, int column) implements Comparable<WellPosition> {
  private static final Pattern NAME = Pattern.compile("([A-Z]{1,2})[/\\-]?0*([1-9]\\d{0,2})");
  private static final int LETTERS = 26;
  private static final Comparator<WellPosition> ROW_ORDER =
      Comparator.comparingInt(WellPosition::row).thenComparingInt(WellPosition::column);

  public WellPosition {
    if (row < 0 || column < 0) {
      throw new IllegalArgumentException("a well lies at row and column 0 or more");
    }
  }

  /** Reads A1, A01, a1 and A/01 alike. */
  public static WellPosition parse(String name) {
    Matcher m = NAME.matcher(name.trim().toUpperCase(Locale.ROOT));
    if (!m.matches()) {
      throw new IllegalArgumentException("'" + name + "' is not a well position such as A1");
    }
    return new WellPosition(rowOf(m.group(1)), Integer.parseInt(m.group(2)) - 1);
  }

  private static int rowOf(String letters) {
    int row = 0;
    for (int i = 0; i < letters.length(); i++) {
      row = row * LETTERS + letters.charAt(i) - 'A' + 1;
    }
    return row - 1;
  }

  /** A1, H12, AA3. */
  public String name() {
    String last = String.valueOf((char) ('A' + row % LETTERS));
    String letters = row < LETTERS ? last : (char) ('A' + row / LETTERS - 1) + last;
    return letters + (column + 1);
  }

  @Override
  public int compareTo(WellPosition other) {
    return ROW_ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return name();
  }
}

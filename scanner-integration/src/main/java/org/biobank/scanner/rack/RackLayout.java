package org.biobank.scanner.rack;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How many wells a rack has: rows are lettered A, B, .. Z, AA, ..; columns are numbered from 1
 * (ANSI/SLAS microplate convention, A1 at the top left of the top view).
 */
public record RackLayout(int rows, int columns) {
  /** The 96-tube rack of 8 rows by 12 columns. */
  public static final RackLayout RACK_96 = new RackLayout(8, 12);

  private static final Pattern WRITTEN =
      Pattern.compile("\\s*(\\d{1,3})\\s*[xX*×]\\s*(\\d{1,3})\\s*");
  private static final int MOST_PER_SIDE = 64;

  public RackLayout {
    if (rows < 2 || columns < 2 || rows > MOST_PER_SIDE || columns > MOST_PER_SIDE) {
      throw new IllegalArgumentException(
          "a rack has 2 to %d rows and columns, not %dx%d".formatted(MOST_PER_SIDE, rows, columns));
    }
  }

  /** Reads {@code 8x12}. */
  public static RackLayout parse(String text) {
    Matcher m = WRITTEN.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not ROWSxCOLUMNS, such as 8x12");
    }
    return new RackLayout(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
  }

  public int wells() {
    return rows * columns;
  }

  /** All positions in row order: A1, A2, .. */
  public List<WellPosition> positions() {
    return IntStream.range(0, wells())
        .mapToObj(i -> new WellPosition(i / columns, i % columns))
        .toList();
  }

  public boolean holds(WellPosition position) {
    return position.row() < rows && position.column() < columns;
  }
}

package org.biobank.storage.grid;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The places of a container and what they are called. With letters for rows and numbers for
 * columns, as ANSI/SLAS 4 names the wells of a plate: A1 at the top left, the row first.
 */
public record Grid(int rowCount, int columnCount, AxisScheme rows, AxisScheme columns) {
  public int capacity() {
    return rowCount * columnCount;
  }

  public String label(Position position) {
    return rows.label(position.rowIndex())
        + rows.separatorBefore(columns)
        + columns.label(position.columnIndex());
  }

  /** Absent when the text names no place of this grid. */
  public Optional<Position> parse(String label) {
    var both = rows.followedBy(columns).matcher(label.strip().toUpperCase(Locale.ROOT));
    if (!both.matches()) {
      return Optional.empty();
    }
    var row = rows.index(both.group(1), rowCount);
    var column = columns.index(both.group(2), columnCount);
    return row.isPresent() && column.isPresent()
        ? Optional.of(new Position(row.getAsInt(), column.getAsInt()))
        : Optional.empty();
  }

  /** Every place, row by row. */
  public Stream<Position> positions() {
    return IntStream.range(0, capacity())
        .mapToObj(index -> new Position(index / columnCount, index % columnCount));
  }
}

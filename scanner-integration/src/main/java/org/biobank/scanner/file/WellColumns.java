package org.biobank.scanner.file;

import java.util.Optional;

/**
 * How a table names a well.
 *
 * @param first the position (A1), or its row if {@code second} holds the column
 * @param second the other half of a position written in two columns; letter and number may stand
 *     either way round
 */
public record WellColumns(Column first, Optional<Column> second) {
  static WellColumns position(Column column) {
    return new WellColumns(column, Optional.empty());
  }

  static WellColumns rowAndColumn(Column one, Column other) {
    return new WellColumns(one, Optional.of(other));
  }
}

package org.biobank.exchange.table;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file by the names of their columns, one ahead at most. Blank rows are left out,
 * more than a file may have are refused.
 */
final class NamedRows implements Iterator<SourceRow> {
  private final Header header;
  private final Supplier<Optional<Line>> lines;
  private @Nullable SourceRow ahead;
  private long count;

  /** A row as it stands in the file. */
  record Line(long number, List<String> cells) {}

  /**
   * @param lines what comes after the header, absent from the end on
   */
  NamedRows(Header header, Supplier<Optional<Line>> lines) {
    this.header = header;
    this.lines = lines;
  }

  @Override
  public boolean hasNext() {
    for (var line = unread(); line.isPresent(); line = unread()) {
      if (!header.isBlank(line.get().cells())) {
        ahead = header.row(line.get().number(), line.get().cells());
      }
    }
    return ahead != null;
  }

  private Optional<Line> unread() {
    return ahead == null ? lines.get() : Optional.empty();
  }

  @Override
  public SourceRow next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException();
    }
    var row = ahead;
    ahead = null;
    if (++count > ReadLimits.ROWS_MAX) {
      throw FileUnreadable.tooLarge(
          "import-too-many-rows", "A file has at most " + ReadLimits.ROWS_MAX + " rows.");
    }
    return row;
  }
}

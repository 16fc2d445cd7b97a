package org.biobank.exchange;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of an import by line, a thousand at a time. */
@Dependent
@Named("importRows")
class RowWindowReader extends AbstractItemReader {
  private static final long START = -1;

  @Inject
  @BatchProperty(name = "import")
  private String importId;

  @Inject private CheckRows checkRows;
  private long after = START;

  @Override
  public void open(@Nullable Serializable checkpoint) {
    if (checkpoint instanceof Long last) {
      after = last;
    }
  }

  /**
   * The line after which the window begins; null is how Jakarta Batch says that there is no more.
   */
  @Override
  public @Nullable Object readItem() {
    var begin = after;
    var last = checkRows.lastLine(UUID.fromString(importId), after);
    last.ifPresent(line -> after = line);
    return last.isPresent() ? begin : null;
  }

  @Override
  public Serializable checkpointInfo() {
    return after;
  }
}

package org.biobank.stocktake;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.biobank.custody.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Goes through all tubes or all containers along their ids, a window at a time. */
@Dependent
@Named("invariantWindows")
class WindowReader extends AbstractItemReader {
  /** Before every id there is (RFC 9562, 5.9: Nil UUID). */
  private static final UUID START = new UUID(0, 0);

  @Inject
  @BatchProperty(name = "kind")
  private String kind;

  @Inject private Invariants invariants;
  private UUID after = START;

  @Override
  public void open(@Nullable Serializable checkpoint) {
    if (checkpoint instanceof UUID last) {
      after = last;
    }
  }

  /** Null is how Jakarta Batch says that there is no more. */
  @Override
  public @Nullable Object readItem() {
    var next = invariants.next(SubjectKind.valueOf(kind), after);
    next.ifPresent(window -> after = window.last());
    return next.orElse(null);
  }

  @Override
  public Serializable checkpointInfo() {
    return after;
  }
}

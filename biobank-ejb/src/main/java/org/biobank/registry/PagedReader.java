package org.biobank.registry;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads sources along a key, a page at a time; never holds more than one page. The page is as long
 * as a chunk: what a chunk reads was true in the transaction that writes it.
 */
abstract class PagedReader implements ItemReader {
  /** As item-count in registry-feed.xml. */
  static final int PAGE = 500;

  @Inject
  @BatchProperty(name = "run")
  private String run;

  @Inject private FeedRuns runs;
  private final Deque<FeedSource> page = new ArrayDeque<>();
  private UUID after = Checkpoint.START.after();
  private @Nullable Registry registry;

  /** The next sources after a key, in the order of the key, at most {@link #PAGE}. */
  abstract List<? extends FeedSource> load(Registry of, UUID afterKey);

  @Override
  public void open(@Nullable Serializable checkpoint) {
    if (checkpoint instanceof Checkpoint last) {
      after = last.after();
    }
  }

  /** Null is how Jakarta Batch says that there is no more. */
  @Override
  public @Nullable Object readItem() {
    if (page.isEmpty()) {
      page.addAll(load(registry(), after));
    }
    var next = page.poll();
    if (next != null) {
      after = next.id();
    }
    return next;
  }

  @Override
  public Serializable checkpointInfo() {
    return new Checkpoint(after);
  }

  @Override
  public void close() {
    page.clear();
  }

  private Registry registry() {
    if (registry == null) {
      registry = runs.registry(UUID.fromString(run));
    }
    return registry;
  }
}

package org.biobank.registry;

import java.util.Optional;

/**
 * What became of the sources that were read.
 *
 * @param excluded not covered by consent, and nothing to take back
 */
record FeedCounts(int read, int created, int updated, int unchanged, int deleted, int excluded) {

  /** Counts item by item. */
  static final class Tally {
    private int read;
    private int created;
    private int updated;
    private int unchanged;
    private int deleted;
    private int excluded;

    void add(FeedItem item, Optional<FeedPlan.Kind> change) {
      if (FeedPlan.isOfTheBiobank(item)) {
        read++;
      }
      if (change.isPresent()) {
        add(change.get());
      } else if (item instanceof FeedItem.Shown) {
        unchanged++;
      } else {
        excluded++;
      }
    }

    private void add(FeedPlan.Kind kind) {
      switch (kind) {
        case CREATED -> created++;
        case UPDATED -> updated++;
        case DELETED -> deleted++;
      }
    }

    FeedCounts total() {
      return new FeedCounts(read, created, updated, unchanged, deleted, excluded);
    }
  }
}

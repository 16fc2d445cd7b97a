package org.biobank.custody;

import java.util.UUID;
import org.biobank.shared.DomainException;

/** The event is recorded, and the tree asked about does not hold it: most often, not yet. */
public final class NotInTree extends DomainException {
  private static final long serialVersionUID = 1L;

  NotInTree(UUID eventId, long size) {
    super(
        Category.NOT_FOUND,
        "custody-event-not-in-tree",
        "The tree of size %d has no leaf for event %s; an event gets its leaf within a second."
            .formatted(size, eventId));
  }
}

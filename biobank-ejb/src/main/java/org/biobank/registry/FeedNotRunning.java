package org.biobank.registry;

import org.biobank.shared.DomainException;

/** Only what runs can be stopped. */
public final class FeedNotRunning extends DomainException {
  private static final long serialVersionUID = 1L;

  FeedNotRunning(FeedStatus status) {
    super(
        Category.CONFLICT, "feed-not-running", "This run is not running any more: " + status + ".");
  }
}

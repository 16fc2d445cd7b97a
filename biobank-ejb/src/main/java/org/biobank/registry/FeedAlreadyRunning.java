package org.biobank.registry;

import java.util.Map;
import java.util.UUID;
import org.biobank.shared.DomainException;

/** A registry is fed by one run at a time, so that what it sees changes in one order. */
public final class FeedAlreadyRunning extends DomainException {
  private static final long serialVersionUID = 1L;

  private final UUID run;

  FeedAlreadyRunning(String registry, UUID run) {
    super(
        Category.CONFLICT,
        "feed-already-running",
        "A feed for " + registry + " is running; wait for its end, or stop it.");
    this.run = run;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("run", run);
  }
}

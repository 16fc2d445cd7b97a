package org.biobank.shared;

import java.util.Map;

/** Somebody changed it since it was looked at; look again, then decide. */
public final class StaleVersion extends DomainException {
  private static final long serialVersionUID = 1L;

  private final int current;

  public StaleVersion(String code, int seen, int current) {
    super(
        Category.STALE,
        "stale-version",
        code
            + " was changed meanwhile: you saw version "
            + seen
            + ", it now has version "
            + current
            + ".");
    this.current = current;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("current", current);
  }
}

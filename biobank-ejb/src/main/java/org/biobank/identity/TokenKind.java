package org.biobank.identity;

import java.time.Duration;

/** How one stays signed in. */
public enum TokenKind {
  /** A person's browser: one working day, then the password again. */
  BROWSER(Duration.ofHours(12)),
  /** A machine: short, it can fetch the next with its secret at any time. */
  BEARER(Duration.ofHours(1));

  private final Duration lifetime;

  TokenKind(Duration lifetime) {
    this.lifetime = lifetime;
  }

  public Duration lifetime() {
    return lifetime;
  }
}

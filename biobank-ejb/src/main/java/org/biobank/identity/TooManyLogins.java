package org.biobank.identity;

import java.time.Duration;
import java.util.Map;
import org.biobank.shared.DomainException;

/** Too many failed logins with this name or from this address; the password was not looked at. */
public final class TooManyLogins extends DomainException {
  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  TooManyLogins(Duration wait) {
    super(
        Category.TOO_MANY,
        "too-many-logins",
        "Too many failed logins. Try again in "
            + wait.toMinutes()
            + " minutes, or ask an administrator.");
    this.retryAfterSeconds = wait.toSeconds();
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("retryAfterSeconds", retryAfterSeconds);
  }
}

package org.biobank.api.request;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie of a browser session: not readable by scripts, not sent from other sites. */
public final class SessionCookie {
  public static final String NAME = "biobank_session";

  private SessionCookie() {}

  /**
   * @param secure whether the request came by HTTPS; a laptop's demonstration on plain localhost
   *     has none
   */
  public static NewCookie with(String token, Duration lifetime, boolean secure) {
    return new NewCookie.Builder(NAME)
        .value(token)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .maxAge((int) lifetime.toSeconds())
        .build();
  }

  public static NewCookie none(boolean secure) {
    return with("", Duration.ZERO, secure);
  }
}

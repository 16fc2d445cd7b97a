package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Ends a session at once, on every node. */
@ApplicationScoped
public class Logout {
  @Inject private Tokens tokens;

  @OpenToAll(because = "whoever holds a token may end it")
  public void logout(String token) {
    tokens.end(new AccessToken(token));
  }
}

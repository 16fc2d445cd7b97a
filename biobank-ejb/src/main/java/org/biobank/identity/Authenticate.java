package org.biobank.identity;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.biobank.shared.View;

/** Finds who stands behind a token. */
@View
public class Authenticate {
  @Inject private Users users;
  @Inject private Clock clock;

  /**
   * Absent when the token is unknown or has ended. One query, which is its own transaction;
   * beginning and ending one would cost three more round trips at every request.
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  @OpenToAll(because = "it is how a request gets an actor at all")
  public Optional<Session> bearer(String token, TokenKind kind) {
    return users.session(new AccessToken(token), kind, clock.instant());
  }
}

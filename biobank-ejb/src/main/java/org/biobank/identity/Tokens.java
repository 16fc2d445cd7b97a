package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.biobank.shared.Database;

/** Sessions and bearer tokens: {@code access_token}. */
@ApplicationScoped
class Tokens {
  @Inject private Database database;
  @Inject private Clock clock;

  @Transactional
  public AccessToken open(UUID userId, TokenKind kind) {
    var token = AccessToken.random();
    var now = clock.instant();
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO access_token (token_hash, user_id, kind, csrf_token, created_at, expires_at)
                    VALUES (:hash, :user, :kind, :csrf, :now, :end)
                    """)
                .bind("hash", token.hash())
                .bind("user", userId)
                .bind("kind", kind.name())
                .bind("csrf", kind == TokenKind.BROWSER ? AccessToken.random().text() : null)
                .bind("now", now)
                .bind("end", now.plus(kind.lifetime()))
                .execute());
    return token;
  }

  @Transactional
  public void end(AccessToken token) {
    database.on(
        handle ->
            handle
                .createUpdate("DELETE FROM access_token WHERE token_hash = :hash")
                .bind("hash", token.hash())
                .execute());
  }

  /** Removes what has ended, and returns how many; nothing depends on it. */
  @Transactional
  public int removeEnded() {
    return database.on(
        handle ->
            handle
                .createUpdate("DELETE FROM access_token WHERE expires_at < :now")
                .bind("now", clock.instant())
                .execute());
  }
}

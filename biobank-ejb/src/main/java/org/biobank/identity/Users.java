package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Users with their grants: {@code app_user} and {@code role_grant}. */
@ApplicationScoped
class Users {
  @Inject private Database database;

  /** What a login needs to know, whatever the password. */
  public record Credentials(UUID id, String kind, String passwordHash) {}

  Optional<Credentials> active(String username) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT id, kind, password_hash FROM app_user WHERE username = :name AND status = 'ACTIVE'")
                .bind("name", username)
                .map(ConstructorMapper.of(Credentials.class))
                .findOne());
  }

  /** The session behind a token that is still good, with the user's grants: one query. */
  Optional<Session> session(AccessToken token, TokenKind kind, Instant now) {
    var rows =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT u.id, u.username, u.display_name, t.csrf_token, t.expires_at,
                               g.role, g.site_id, g.study_id
                        FROM access_token t
                        JOIN app_user u ON u.id = t.user_id AND u.status = 'ACTIVE'
                        LEFT JOIN role_grant g ON g.user_id = u.id
                        WHERE t.token_hash = :hash AND t.kind = :kind AND t.expires_at > :now
                        """)
                    .bind("hash", token.hash())
                    .bind("kind", kind.name())
                    .bind("now", now)
                    .map(ConstructorMapper.of(SessionRow.class))
                    .list());
    return rows.stream().findFirst().map(first -> first.session(rows));
  }

  /** One grant of the user behind a token; a user without any gives one row without a role. */
  public record SessionRow(
      UUID id,
      String username,
      String displayName,
      @Nullable String csrfToken,
      Instant expiresAt,
      @Nullable String role,
      @Nullable UUID siteId,
      @Nullable UUID studyId) {

    Session session(List<SessionRow> rows) {
      var grants = rows.stream().flatMap(SessionRow::grant).toList();
      return new Session(
          new Actor(id, username, displayName, grants), Optional.ofNullable(csrfToken), expiresAt);
    }

    private Stream<Grant> grant() {
      return Stream.ofNullable(role)
          .map(Role::valueOf)
          .map(
              known -> new Grant(known, Optional.ofNullable(siteId), Optional.ofNullable(studyId)));
    }
  }
}

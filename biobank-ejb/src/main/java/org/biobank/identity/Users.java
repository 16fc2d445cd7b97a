package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.shared.Ascii;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Users with their grants: {@code app_user} and {@code role_grant}. */
@ApplicationScoped
class Users {
  @Inject private Database database;

  /** What a login needs to know, whatever the password. */
  public record Credentials(UUID id, UserKind kind, String passwordHash) {}

  Optional<Credentials> active(String username) {
    if (!Ascii.holds(username)) {
      return Optional.empty();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT id, kind, password_hash FROM app_user WHERE username = :name AND status = 'ACTIVE'")
                .bind("name", username)
                .map(ConstructorMapper.of(Credentials.class))
                .findOne());
  }

  /** One who may act, with all grants. */
  Optional<Actor> actor(UUID id) {
    var rows =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT u.id, u.username, u.display_name, g.role, g.site_id, g.study_id
                        FROM app_user u LEFT JOIN role_grant g ON g.user_id = u.id
                        WHERE u.id = :id AND u.status = 'ACTIVE'
                        """)
                    .bind("id", id)
                    .map(ConstructorMapper.of(GrantRow.class))
                    .list());
    return rows.stream().findFirst().map(first -> first.actor(rows));
  }

  /** The session behind a token that is still good, with the user's grants: one query. */
  Optional<Session> session(AccessToken token, TokenKind kind, Instant now) {
    var rows =
        database.list(
            """
            SELECT u.id, u.username, u.display_name, g.role, g.site_id, g.study_id, t.csrf_token, t.expires_at
            FROM access_token t
            JOIN app_user u ON u.id = t.user_id AND u.status = 'ACTIVE'
            LEFT JOIN role_grant g ON g.user_id = u.id
            WHERE t.token_hash = ? AND t.kind = ? AND t.expires_at > ?
            """,
            List.of(token.hash(), kind.name(), now),
            Users::sessionRow);
    return rows.stream().findFirst().map(first -> first.session(rows));
  }

  private static SessionRow sessionRow(ResultSet row) throws SQLException {
    var grant =
        new GrantRow(
            row.getObject(1, UUID.class),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getObject(5, UUID.class),
            row.getObject(6, UUID.class));
    return new SessionRow(grant, row.getString(7), Database.instant(row, 8));
  }

  /** One grant of a user; a user without any gives one row without a role. */
  public record GrantRow(
      UUID id,
      String username,
      String displayName,
      @Nullable String role,
      @Nullable UUID siteId,
      @Nullable UUID studyId) {

    Actor actor(List<GrantRow> rows) {
      return new Actor(id, username, displayName, rows.stream().flatMap(GrantRow::grant).toList());
    }

    private Stream<Grant> grant() {
      return Stream.ofNullable(role)
          .map(Role::valueOf)
          .map(
              known -> new Grant(known, Optional.ofNullable(siteId), Optional.ofNullable(studyId)));
    }
  }

  /** One grant of the user behind a token. */
  record SessionRow(GrantRow user, @Nullable String csrfToken, Instant expiresAt) {

    Session session(List<SessionRow> rows) {
      return new Session(
          user.actor(rows.stream().map(SessionRow::user).toList()),
          Optional.ofNullable(csrfToken),
          expiresAt);
    }
  }
}

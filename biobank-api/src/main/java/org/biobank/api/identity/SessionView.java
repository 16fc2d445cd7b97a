package org.biobank.api.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.Permission;
import org.biobank.identity.Role;
import org.biobank.identity.Session;

/** Who is signed in, and what they may do: what a front end needs to know at its start. */
public record SessionView(User user, Optional<String> csrfToken, Instant expiresAt) {
  /**
   * @param permissions in any of the user's sites and studies
   */
  public record User(
      String username, String displayName, List<Role> roles, List<Permission> permissions) {}

  static SessionView of(Session session) {
    var actor = session.actor();
    var roles = actor.grants().stream().map(grant -> grant.role()).distinct().sorted().toList();
    return new SessionView(
        new User(actor.username(), actor.displayName(), roles, List.copyOf(actor.permissions())),
        session.csrfToken(),
        session.expiresAt());
  }
}

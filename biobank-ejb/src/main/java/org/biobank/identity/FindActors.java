package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * For jobs, which nobody's request runs: in whose name they act, with the grants of now. Absent
 * once somebody may not act any more.
 */
@ApplicationScoped
public class FindActors {
  @Inject private Users users;

  @Transactional
  public Optional<Actor> byId(UUID id) {
    return users.actor(id);
  }

  /**
   * @param username in whatever case
   */
  @Transactional
  public Optional<Actor> byName(String username) {
    return users.active(username).flatMap(found -> users.actor(found.id()));
  }
}

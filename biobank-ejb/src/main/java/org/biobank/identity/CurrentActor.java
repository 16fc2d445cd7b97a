package org.biobank.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sent the request that is being answered. */
@RequestScoped
public class CurrentActor {
  private @Nullable Actor actor;

  /** Signed in, or refused. */
  public Actor actor() {
    if (actor == null) {
      throw new LoginRequired();
    }
    return actor;
  }

  public Optional<Actor> ifSignedIn() {
    return Optional.ofNullable(actor);
  }

  public void signIn(Actor who) {
    actor = who;
  }
}

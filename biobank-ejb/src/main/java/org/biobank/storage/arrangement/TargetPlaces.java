package org.biobank.storage.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.biobank.identity.Actor;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.Containers;
import org.biobank.storage.reservation.BlockedPlaces;
import org.biobank.storage.type.ContainerType;

/** Loads what decides whether a container may take a place of another. */
@ApplicationScoped
class TargetPlaces {
  @Inject private Containers containers;
  @Inject private BlockedPlaces blocked;
  @Inject private Clock clock;

  /** A container that is to stand somewhere: its type, and its code where it has one already. */
  record Coming(String type, Optional<String> code) {}

  TargetPlace of(
      Box target, ContainerType type, Coming coming, Optional<String> label, Actor actor) {
    var position = label.flatMap(target.grid()::parse);
    return new TargetPlace(
        target,
        type,
        coming.type(),
        label,
        position
            .flatMap(at -> containers.at(target.id(), at))
            .filter(there -> !coming.code().equals(Optional.of(there))),
        position.flatMap(at -> blocked.refusal(target.id(), at, actor, clock.instant())));
  }
}

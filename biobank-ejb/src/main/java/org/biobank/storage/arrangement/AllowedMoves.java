package org.biobank.storage.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.biobank.storage.container.ContainerRefused;
import org.biobank.storage.container.Containers;

/** Whether a container may stand at another place, with all it holds. */
@ApplicationScoped
class AllowedMoves {
  @Inject private Containers containers;
  @Inject private StoredProfiles stored;

  /**
   * @throws ContainerRefused if it may not stand there, or a tube in it may not
   */
  void refuseOthers(ContainerMove move) {
    move.refusal()
        .ifPresent(
            refusal -> {
              throw new ContainerRefused(refusal);
            });
    var target = move.target().container();
    boolean reached = !containers.statesSetPoint(move.moved().id());
    var rules =
        new StoredProfiles.NewRules(
            target.rules(), reached ? target.setPointCelsius() : Optional.empty(), target.code());
    var breaking = stored.breaking(move.moved().id(), reached, rules);
    if (!breaking.isEmpty()) {
      throw new ContainerRefused(move.moved().code(), breaking);
    }
  }
}

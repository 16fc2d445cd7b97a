package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.biobank.custody.KnownChains;
import org.biobank.processing.RecordForOthers;
import org.biobank.shared.LockConflict;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.storage.container.ContainerLocks;
import org.biobank.storage.container.Containers;
import org.biobank.storage.container.PlaceTaken;

/** Writes a plan: a handful of statements, however many tubes. */
@ApplicationScoped
class PlacementWriter {
  @Inject private Containers containers;
  @Inject private ContainerLocks locks;
  @Inject private Placements placements;
  @Inject private ChangeSpecimens change;
  @Inject private RecordForOthers processing;

  /**
   * @param chains of the tubes of the plan
   * @throws LockConflict if the box, or something around it, has changed since the plan was made
   * @throws PlaceTaken if a tube of the plan was placed elsewhere at the same moment
   */
  void write(PlacementPlan plan, KnownChains chains, Instant at) {
    var box = plan.situation().box();
    locks.take(List.of(box));
    placements.remove(plan.leaving(), at);
    placements.add(plan.moves(), at);
    containers.advance(plan.boxesLeft());
    change.found(plan.found());
    processing.stored(plan.situation().actor(), plan.arriving(), chains, box.setPointCelsius(), at);
  }
}

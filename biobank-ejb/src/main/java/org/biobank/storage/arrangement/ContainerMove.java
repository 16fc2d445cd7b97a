package org.biobank.storage.arrangement;

import static org.biobank.storage.arrangement.TargetPlace.refuseIf;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.shared.Refusal;
import org.biobank.storage.container.Box;

/**
 * A container that is to stand at another place, and what speaks against it whatever it holds.
 * Pure.
 */
record ContainerMove(Box moved, TargetPlace target) {
  /** Of the container; what it holds has moved with it and needs none. */
  CustodyEntry event(Instant at) {
    var around = target.container();
    return event(
        moved.id(),
        around.id(),
        Whereabouts.inContainer(around.siteCode(), around.code(), target.positionLabel()),
        at);
  }

  /** Of a container that stands in another now. */
  static CustodyEntry event(UUID moved, UUID around, Whereabouts place, Instant at) {
    return CustodyEntry.of(
            CustodySubject.container(moved), at, BusinessStep.STORING, Disposition.ACTIVE, place)
        .with(CustodySubject.container(around));
  }

  Optional<Refusal> refusal() {
    return acrossSites().or(this::intoItself).or(target::refusal);
  }

  private Optional<Refusal> acrossSites() {
    var to = target.container();
    return refuseIf(
        !moved.siteId().equals(to.siteId()),
        "container-of-another-site",
        "%s is at %s, %s is at %s; send it by a shipment."
            .formatted(moved.code(), moved.siteCode(), to.code(), to.siteCode()));
  }

  private Optional<Refusal> intoItself() {
    var to = target.container();
    return refuseIf(
        moved.id().equals(to.id()) || to.around().containsKey(moved.id()),
        "cyclic-move",
        "%s is %s or stands in it; take a place outside of it.".formatted(to.code(), moved.code()));
  }
}

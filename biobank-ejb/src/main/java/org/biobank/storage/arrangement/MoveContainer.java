package org.biobank.storage.arrangement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.biobank.custody.CustodyLedger;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.StaleVersion;
import org.biobank.storage.container.ContainerLocks;
import org.biobank.storage.container.ContainerRefused;
import org.biobank.storage.container.Containers;
import org.biobank.storage.type.ContainerTypes;

/**
 * Moves a box, a rack, a whole freezer: one row changes, whatever it holds. What is inside has
 * moved with it, and needs no event of its own: its place is told relative to its box.
 */
@Act
public class MoveContainer {
  @Inject private Containers containers;
  @Inject private ContainerLocks locks;
  @Inject private ContainerTypes types;
  @Inject private AllowedMoves allowed;
  @Inject private TargetPlaces targets;
  @Inject private CustodyLedger ledger;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @param version of the container that was looked at
   * @return its version now
   * @throws ContainerRefused if it may not stand there, or a tube in it may not
   * @throws StaleVersion if it changed since
   */
  @Requires(Permission.STORAGE_MANAGE)
  public MovedContainer move(@Subject Barcode code, int version, ContainerPlace to) {
    locks.lockTreeOf(code); // else two moves could put each into the other
    var move = load(code, to);
    current.actor().requireAt(Permission.STORAGE_MANAGE, move.moved().siteId(), code.text());
    refuse(move, version);

    var target = move.target();
    containers.put(move.moved().id(), target.container().id(), target.position());
    ledger.append(current.actor(), List.of(move.event(clock.instant())));
    return new MovedContainer(
        move.moved().code(), target.container().code(), target.positionLabel(), version + 1);
  }

  private ContainerMove load(Barcode code, ContainerPlace to) {
    var moved = containers.box(code);
    var target = containers.box(to.parent());
    var coming = new TargetPlaces.Coming(moved.typeCode(), Optional.of(moved.code()));
    return new ContainerMove(
        moved,
        targets.of(target, types.get(target.typeCode()), coming, to.position(), current.actor()));
  }

  private void refuse(ContainerMove move, int version) {
    var moved = move.moved();
    if (moved.version() != version) {
      throw new StaleVersion(moved.code(), version, moved.version());
    }
    allowed.refuseOthers(move);
  }
}

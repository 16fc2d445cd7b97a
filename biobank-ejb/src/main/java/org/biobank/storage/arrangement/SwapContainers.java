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
import org.biobank.shared.Refusal;
import org.biobank.shared.StaleVersion;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.ContainerLocks;
import org.biobank.storage.container.ContainerRefused;
import org.biobank.storage.container.Containers;
import org.biobank.storage.type.ContainerTypes;

/**
 * Two boxes, racks or freezers change places: neither has to stand on the floor meanwhile, and
 * nobody can take the place of one while the other is carried.
 */
@Act
public class SwapContainers {
  @Inject private Containers containers;
  @Inject private ContainerLocks locks;
  @Inject private ContainerTypes types;
  @Inject private AllowedMoves allowed;
  @Inject private CustodyLedger ledger;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @param version of the first container, which was looked at
   * @throws ContainerRefused if one may not stand where the other does, or a tube in it may not
   * @throws StaleVersion if the first changed since
   */
  @Requires(Permission.STORAGE_MANAGE)
  public SwappedContainers swap(@Subject Barcode code, int version, Barcode otherCode) {
    locks.lockTreeOf(code);
    locks.lock(otherCode); // whoever stores in it meanwhile waits, or is seen
    var one = containers.box(code);
    var other = containers.box(otherCode);
    current.actor().requireAt(Permission.STORAGE_MANAGE, one.siteId(), code.text());
    if (one.version() != version) {
      throw new StaleVersion(one.code(), version, one.version());
    }
    var there = moveTo(one, other);
    var here = moveTo(other, one);
    allowed.refuseOthers(there);
    allowed.refuseOthers(here);

    containers.lift(one.id());
    write(here);
    write(there);
    var now = clock.instant();
    ledger.append(current.actor(), List.of(there.event(now), here.event(now)));
    return new SwappedContainers(List.of(moved(there), moved(here)));
  }

  /** To the place where the other one stands, which it leaves. */
  private ContainerMove moveTo(Box moving, Box standing) {
    if (standing.path().isEmpty()) {
      throw new ContainerRefused(
          new Refusal(
              "container-stands-nowhere",
              standing.code() + " stands in no other container; move them one by one."));
    }
    var innermost = standing.path().get(standing.path().size() - 1);
    var around = containers.box(new Barcode(innermost.code()));
    var label = containers.positionOf(standing.id()).map(around.grid()::label);
    return new ContainerMove(
        moving,
        new TargetPlace(
            around,
            types.get(around.typeCode()),
            moving.typeCode(),
            label,
            Optional.empty(),
            Optional.empty()));
  }

  private void write(ContainerMove move) {
    containers.put(move.moved().id(), move.target().container().id(), move.target().position());
  }

  private static MovedContainer moved(ContainerMove move) {
    return new MovedContainer(
        move.moved().code(),
        move.target().container().code(),
        move.target().positionLabel(),
        move.moved().version() + 1);
  }
}

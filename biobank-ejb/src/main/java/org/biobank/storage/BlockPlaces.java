package org.biobank.storage;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.HasCode;
import org.biobank.shared.Invalid;
import org.biobank.shared.Refusal;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.ContainerLocks;
import org.biobank.storage.container.ContainerRefused;
import org.biobank.storage.container.Containers;
import org.biobank.storage.grid.Position;
import org.biobank.storage.reservation.BlockedPlace;
import org.biobank.storage.reservation.BlockedPlaces;

/** Takes places out of use: a cracked well, an iced-up slot. Nothing is put there any more. */
@Act
public class BlockPlaces {
  @Inject private Containers containers;
  @Inject private ContainerLocks locks;
  @Inject private BlockedPlaces blocked;
  @Inject private Placements placements;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** The places of a container that are out of use. */
  public record Blocked(String code, List<BlockedPlace> items) implements HasCode {}

  /**
   * @throws Invalid naming every place that the container does not have
   * @throws ContainerRefused if something stands at one of them
   */
  @Requires(Permission.STORAGE_MANAGE)
  public Blocked block(@Subject Barcode code, List<String> labels, String reason) {
    locks.lock(code); // who stores there meanwhile changes its version, and waits
    var container = containers.box(code);
    var actor = current.actor();
    actor.requireAt(Permission.STORAGE_MANAGE, container.siteId(), container.code());
    var places = places(container, labels);
    var now = clock.instant();
    var standing = placements.in(container.id(), now).tubes();
    for (var place : places) {
      if (standing.containsKey(place) || containers.at(container.id(), place).isPresent()) {
        throw new ContainerRefused(
            new Refusal(
                "position-occupied",
                "Something stands at %s of %s; move it first."
                    .formatted(container.grid().label(place), container.code())));
      }
    }
    blocked.block(container, places, reason, actor, now);
    containers.advance(List.of(container.id()));
    return new Blocked(container.code(), blocked.of(container));
  }

  private static Set<Position> places(Box container, List<String> labels) {
    var places = new LinkedHashSet<Position>();
    var faults = new ArrayList<Invalid.Fault>();
    for (int i = 0; i < labels.size(); i++) {
      var place = container.grid().parse(labels.get(i));
      if (place.isEmpty()) {
        faults.add(new Invalid.Fault("/positions/" + i, container.noPlace(labels.get(i)).detail()));
      }
      place.ifPresent(places::add);
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return places;
  }
}

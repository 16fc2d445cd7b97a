package org.biobank.storage.reservation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.ContainerLocks;
import org.biobank.storage.container.ContainerRefused;
import org.biobank.storage.container.Containers;
import org.biobank.storage.grid.Position;
import org.biobank.storage.reservation.SlotReservations.Kept;

/**
 * Keeps places of a container for a while: nobody else puts anything there meanwhile. What has run
 * out is dropped when the next are kept.
 */
@Act
public class ReservePlaces {
  @Inject private Containers containers;
  @Inject private ContainerLocks locks;
  @Inject private SlotReservations reservations;
  @Inject private FindSpecimens specimens;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws ContainerRefused if a place is not there or not free, or there are not as many
   */
  @Requires(Permission.STORAGE_PLACE)
  public ReservedPlaces reserve(@Subject Barcode code, ReservationRequest request) {
    request.refuseSeveralPlacesForOneTube();
    locks.lock(code); // else two who pick at once would pick the same
    var container = containers.box(code);
    var actor = current.actor();
    actor.requireAt(Permission.STORAGE_PLACE, container.siteId(), container.code());
    var now = clock.instant();
    var tube = request.specimen().map(specimens::get).map(SpecimenSummary::id);
    var free = reservations.free(container, actor.id(), tube, now);
    var places = chosen(container, request, free, tube);
    var until = now.plus(request.duration());
    reservations.add(container, kept(container, places, tube, now, until), now);
    containers.advance(List.of(container.id())); // who stores there meanwhile looks again
    return new ReservedPlaces(container.code(), container.version() + 1, places, until);
  }

  private static List<FreePlace> chosen(
      Box container, ReservationRequest request, FreePlaces free, Optional<UUID> tube) {
    if (request.positions().isPresent()) {
      return named(container, request.positions().get(), free.first(Integer.MAX_VALUE, tube));
    }
    int count = request.count().orElse(1);
    var first = free.first(count, tube);
    if (first.size() < count) {
      throw new ContainerRefused(
          new Refusal(
              "container-full",
              "%s has %d free places, not %d; take another container as well."
                  .formatted(container.code(), first.size(), count)));
    }
    return first;
  }

  private static List<FreePlace> named(Box container, List<String> labels, List<FreePlace> free) {
    Map<Position, FreePlace> byPlace =
        free.stream()
            .collect(
                Collectors.toMap(
                    place -> new Position(place.row(), place.column()), Function.identity()));
    var named = new ArrayList<FreePlace>();
    for (var label : labels) {
      var position = container.grid().parse(label);
      if (position.isEmpty()) {
        throw new ContainerRefused(container.noPlace(label));
      }
      named.add(
          Optional.ofNullable(byPlace.get(position.get()))
              .orElseThrow(
                  () ->
                      new ContainerRefused(
                          new Refusal(
                              "position-occupied",
                              "%s of %s is occupied or kept for somebody; take another place."
                                  .formatted(label, container.code())))));
    }
    return named.stream().distinct().toList();
  }

  private List<Kept> kept(
      Box container, List<FreePlace> places, Optional<UUID> tube, Instant now, Instant until) {
    var holder = current.actor().id();
    return places.stream()
        .map(
            place ->
                new Kept(
                    container.id(),
                    new Position(place.row(), place.column()),
                    tube,
                    holder,
                    now,
                    until))
        .toList();
  }
}

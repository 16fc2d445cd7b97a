package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.custody.CustodyLedger;
import org.biobank.identity.Actor;
import org.biobank.processing.RecordForOthers;
import org.biobank.shared.LockConflict;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.storage.JudgePlaces.Judged.Granted;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.ContainerLocks;
import org.biobank.storage.container.Containers;
import org.biobank.storage.container.Place;
import org.biobank.storage.container.PlaceTaken;

/**
 * For other subjects' use cases: puts tubes at places that {@link JudgePlaces} granted in the same
 * transaction. What a place was granted on still holds when the tube stands there; the custody
 * events are the caller's.
 */
@ApplicationScoped
public class StorePlaces {
  @Inject private Placements placements;
  @Inject private Containers containers;
  @Inject private ContainerLocks locks;
  @Inject private ChangeSpecimens change;
  @Inject private RecordForOthers processing;
  @Inject private CustodyLedger ledger;

  /** A tube and its new place. */
  public record Stored(UUID specimenId, Granted place) {
    private NewPlace newPlace() {
      return new NewPlace(specimenId, place.in(), place.position());
    }
  }

  /**
   * Takes them from where they stood, if they stood anywhere; where it is cold enough, those that
   * are not frozen count as frozen from now on, and missing ones are found. A handful of
   * statements, however many boxes and tubes. To be called before the ledger hears of it.
   *
   * @throws LockConflict if a box, or what is around it, has changed since it was judged: the act
   *     runs again and judges anew
   * @throws PlaceTaken if one of the places was taken, or a tube placed elsewhere, meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void store(Actor actor, Collection<Stored> tubes, Instant at) {
    if (tubes.isEmpty()) {
      return;
    }
    var boxes = boxes(tubes);
    locks.take(boxes.values());
    var ids = tubes.stream().map(Stored::specimenId).toList();
    var left =
        placements.of(ids).values().stream()
            .map(Place::containerId)
            .filter(container -> !boxes.containsKey(container))
            .collect(Collectors.toSet());
    placements.remove(ids, at);
    placements.add(tubes.stream().map(Stored::newPlace).toList(), at);
    containers.advance(left);
    change.found(ids);
    freeze(actor, tubes, at);
  }

  private static Map<UUID, Box> boxes(Collection<Stored> tubes) {
    var boxes = new HashMap<UUID, Box>();
    tubes.forEach(tube -> boxes.put(tube.place().containerId(), tube.place().in()));
    return boxes;
  }

  /** Boxes of one set point together: there are few of those. Warm ones freeze nothing. */
  private void freeze(Actor actor, Collection<Stored> tubes, Instant at) {
    var bySetPoint = new HashMap<BigDecimal, List<UUID>>();
    for (var tube : tubes) {
      tube.place()
          .in()
          .setPointCelsius()
          .filter(RecordForOthers::freezes)
          .ifPresent(
              celsius ->
                  bySetPoint
                      .computeIfAbsent(celsius, none -> new ArrayList<>())
                      .add(tube.specimenId()));
    }
    var chains = ledger.chains(bySetPoint.values().stream().flatMap(List::stream).toList());
    bySetPoint.forEach(
        (setPoint, ids) -> processing.stored(actor, ids, chains, Optional.of(setPoint), at));
  }
}

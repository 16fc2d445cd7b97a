package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.storage.container.Containers;
import org.biobank.storage.container.Place;

/**
 * For other subjects' use cases: takes specimens out of their boxes. What becomes of them, and the
 * custody event that tells it, is the caller's.
 */
@ApplicationScoped
public class TakeOut {
  @Inject private Placements placements;
  @Inject private Containers containers;
  @Inject private Clock clock;

  /** Where they stood; those that stood nowhere are left out. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, Place> take(Collection<UUID> specimenIds) {
    var places = placements.of(specimenIds);
    placements.remove(places.keySet(), clock.instant());
    containers.advance(
        places.values().stream().map(Place::containerId).collect(Collectors.toSet()));
    return places;
  }
}

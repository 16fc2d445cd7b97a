package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.biobank.storage.container.Place;

/** For other subjects' use cases: where specimens stand. */
@ApplicationScoped
public class FindPlaces {
  @Inject private Placements placements;

  /**
   * Those that stand nowhere are left out. One query, in the caller's transaction if there is one;
   * to begin and end its own would cost three more round trips.
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Map<UUID, Place> of(Collection<UUID> specimenIds) {
    return placements.of(specimenIds);
  }
}

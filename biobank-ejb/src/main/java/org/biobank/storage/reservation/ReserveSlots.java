package org.biobank.storage.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.storage.container.Place;
import org.biobank.storage.grid.Position;
import org.biobank.storage.reservation.SlotReservations.Kept;

/**
 * For other subjects' use cases: keeps the places of tubes that are taken out, so that each comes
 * back to its own. One batch, however many.
 */
@ApplicationScoped
public class ReserveSlots {
  @Inject private SlotReservations reservations;
  @Inject private Clock clock;

  /**
   * @param places where the tubes stood, as {@code TakeOut} answers
   * @param until others may have the places from then on
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Actor actor, Map<UUID, Place> places, Instant until) {
    var now = clock.instant();
    reservations.replace(
        places.entrySet().stream()
            .map(
                out ->
                    new Kept(
                        out.getValue().containerId(),
                        new Position(out.getValue().rowIndex(), out.getValue().columnIndex()),
                        Optional.of(out.getKey()),
                        actor.id(),
                        now,
                        until))
            .toList());
  }

  /** Lets go of the places of tubes that will not come back. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void release(Collection<UUID> specimenIds) {
    reservations.release(specimenIds);
  }
}

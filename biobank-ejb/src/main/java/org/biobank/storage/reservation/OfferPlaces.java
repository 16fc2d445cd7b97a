package org.biobank.storage.reservation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Containers;

/** Offers free places of a box, or of a container for containers, the best first. */
@View
public class OfferPlaces {
  @Inject private Containers containers;
  @Inject private SlotReservations reservations;
  @Inject private FindSpecimens specimens;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @param tube that looks for a place: its own is offered first
   * @return fewer than asked for, or none, where there are no more
   */
  @Requires(Permission.STORAGE_READ)
  public List<FreePlace> offer(@Subject Barcode code, int count, Optional<Barcode> tube) {
    var container = containers.box(code);
    var actor = current.actor();
    actor.requireAt(Permission.STORAGE_READ, container.siteId(), container.code());
    var id = tube.map(specimens::get).map(SpecimenSummary::id);
    return reservations.free(container, actor.id(), id, clock.instant()).first(count, id);
  }
}

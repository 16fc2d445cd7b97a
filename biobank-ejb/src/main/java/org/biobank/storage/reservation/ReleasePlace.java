package org.biobank.storage.reservation;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.NotFound;
import org.biobank.storage.container.Containers;

/** Lets go of a place that one keeps, before its time runs out. */
@Act
public class ReleasePlace {
  @Inject private Containers containers;
  @Inject private SlotReservations reservations;
  @Inject private CurrentActor current;

  /**
   * @return the label of the place
   * @throws NotFound if one keeps no such place
   */
  @Requires(Permission.STORAGE_PLACE)
  public String release(@Subject Barcode code, String label) {
    var container = containers.box(code);
    var actor = current.actor();
    actor.requireAt(Permission.STORAGE_PLACE, container.siteId(), container.code());
    return container
        .grid()
        .parse(label)
        .filter(position -> reservations.release(container, position, actor.id()))
        .map(container.grid()::label)
        .orElseThrow(() -> new NotFound("reservation", container.code() + "/" + label));
  }
}

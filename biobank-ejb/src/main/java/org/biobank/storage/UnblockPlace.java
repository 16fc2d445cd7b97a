package org.biobank.storage;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.NotFound;
import org.biobank.storage.container.Containers;
import org.biobank.storage.reservation.BlockedPlaces;

/** A place that was out of use is in order again. */
@Act
public class UnblockPlace {
  @Inject private Containers containers;
  @Inject private BlockedPlaces blocked;
  @Inject private CurrentActor current;

  /**
   * @return what is still out of use
   * @throws NotFound if the place is not blocked
   */
  @Requires(Permission.STORAGE_MANAGE)
  public BlockPlaces.Blocked unblock(@Subject Barcode code, String label) {
    var container = containers.box(code);
    current.actor().requireAt(Permission.STORAGE_MANAGE, container.siteId(), container.code());
    var place = container.grid().parse(label).filter(at -> blocked.free(container.id(), at));
    if (place.isEmpty()) {
      throw new NotFound("blocked place", container.code() + "/" + label);
    }
    containers.advance(List.of(container.id()));
    return new BlockPlaces.Blocked(container.code(), blocked.of(container));
  }
}

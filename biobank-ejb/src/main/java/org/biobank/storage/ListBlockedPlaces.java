package org.biobank.storage;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.storage.container.Containers;
import org.biobank.storage.reservation.BlockedPlaces;

/** Which places of a container are out of use, and why. */
@View
public class ListBlockedPlaces {
  @Inject private Containers containers;
  @Inject private BlockedPlaces blocked;
  @Inject private CurrentActor current;

  @Requires(Permission.STORAGE_READ)
  public BlockPlaces.Blocked list(@Subject Barcode code) {
    var container = containers.box(code);
    current.actor().requireAt(Permission.STORAGE_READ, container.siteId(), container.code());
    return new BlockPlaces.Blocked(container.code(), blocked.of(container));
  }
}

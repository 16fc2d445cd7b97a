package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.storage.container.FindContainers;

/** The newest maintenance records of a container. */
@View
public class ListMaintenance {
  @Inject private FindContainers containers;
  @Inject private Maintenances maintenances;
  @Inject private CurrentActor current;

  @Requires(Permission.STORAGE_READ)
  public List<MaintenanceLine> list(@Subject Barcode code, int limit) {
    var container = containers.around(code).get(0);
    current.actor().requireAt(Permission.STORAGE_READ, container.siteId(), container.code());
    return maintenances.of(container.id(), limit);
  }
}

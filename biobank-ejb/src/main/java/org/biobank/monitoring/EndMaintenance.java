package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.storage.container.FindContainers;

/** Ends a maintenance earlier than planned, or gives it up; one that is over stays as it is. */
@Act
public class EndMaintenance {
  @Inject private FindContainers containers;
  @Inject private Maintenances maintenances;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  @Requires(Permission.MAINTENANCE_RECORD)
  public MaintenanceLine end(@Subject UUID id) {
    var planned = maintenances.get(id);
    var container = containers.around(new Barcode(planned.container())).get(0);
    current.actor().requireAt(Permission.MAINTENANCE_RECORD, container.siteId(), container.code());
    maintenances.end(id, clock.instant());
    return maintenances.get(id);
  }
}

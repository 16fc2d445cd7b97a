package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.storage.container.FindContainers;

/** Records a defrost, a maintenance or a door opening, planned or done. */
@Act
public class RecordMaintenance {
  private static final Duration LONGEST = Duration.ofDays(31);

  @Inject private FindContainers containers;
  @Inject private Maintenances maintenances;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws Invalid if it ends before it begins or lasts longer than 31 days
   */
  @Requires(Permission.MAINTENANCE_RECORD)
  public MaintenanceLine record(@Subject Barcode code, MaintenanceInput input) {
    var actor = current.actor();
    var container = containers.around(code).get(0);
    actor.requireAt(Permission.MAINTENANCE_RECORD, container.siteId(), container.code());
    if (!input.from().isBefore(input.until())
        || Duration.between(input.from(), input.until()).compareTo(LONGEST) > 0) {
      throw new Invalid("/until", "must be later than from, by 31 days at most");
    }
    return maintenances.get(maintenances.add(container.id(), input, actor, clock.instant()));
  }
}

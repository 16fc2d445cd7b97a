package org.biobank.monitoring;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.storage.container.FindContainers;

/** Shows the rule that holds for a container, and who states it. */
@View
public class ShowAlarmRule {
  @Inject private FindContainers containers;
  @Inject private AlarmRules rules;
  @Inject private CurrentActor current;

  @Requires(Permission.STORAGE_READ)
  public AlarmRuleLine show(@Subject Barcode code) {
    var around = containers.around(code);
    current
        .actor()
        .requireAt(Permission.STORAGE_READ, around.get(0).siteId(), around.get(0).code());
    return rules.effective(around);
  }
}

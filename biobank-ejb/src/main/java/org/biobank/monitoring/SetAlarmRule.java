package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.time.Clock;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.storage.container.FindContainers;

/**
 * States the rule of a container and of all in it that states none; counts from the next reading.
 */
@Act
public class SetAlarmRule {
  @Inject private FindContainers containers;
  @Inject private AlarmRules rules;
  @Inject private FillWatch fills;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @param version of the container's own rule that was looked at, 0 for none
   * @throws org.biobank.shared.StaleVersion if somebody else has stated one since
   */
  @Requires(Permission.STORAGE_MANAGE)
  public AlarmRuleLine set(@Subject Barcode code, int version, AlarmRuleInput input) {
    var actor = current.actor();
    var around = containers.around(code);
    var container = around.get(0);
    actor.requireAt(Permission.STORAGE_MANAGE, container.siteId(), container.code());
    var now = clock.instant();
    rules.state(container, version, input.rule(), new AlarmRules.Stating(actor, now));
    fills.look(container.id(), input.rule(), now);
    return rules.effective(around);
  }
}

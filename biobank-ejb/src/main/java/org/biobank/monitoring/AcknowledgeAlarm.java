package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** A person takes an alarm on, or explains one that has ended by itself. */
@Act
public class AcknowledgeAlarm {
  @Inject private Alarms alarms;
  @Inject private AlarmLines lines;
  @Inject private Database database;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** What is decided on. */
  public record Facts(UUID siteId, AlarmState state, boolean explained) {
    AlarmStep step() {
      return state == AlarmState.ENDED ? AlarmStep.EXPLAIN : AlarmStep.ACKNOWLEDGE;
    }

    boolean isOpenFor(AlarmStep step) {
      return step.isAllowedIn(state) && (step != AlarmStep.EXPLAIN || !explained);
    }
  }

  /**
   * @throws AlarmNotInThisState if it has its reason already
   */
  @Requires(Permission.ALARM_ACKNOWLEDGE)
  public AlarmLine acknowledge(@Subject UUID id, String reason) {
    var actor = current.actor();
    var alarm = lock(id);
    actor.requireAt(Permission.ALARM_ACKNOWLEDGE, alarm.siteId(), id.toString());
    var step = alarm.step();
    if (!alarm.isOpenFor(step)) {
      throw new AlarmNotInThisState(id, alarm.state());
    }
    alarms.acknowledge(id, step, reason, actor, clock.instant());
    return lines.get(id);
  }

  private Facts lock(UUID id) {
    return database
        .on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT (SELECT c.site_id FROM container c WHERE c.id = a.container_id) AS site_id, a.state,
                               a.reason IS NOT NULL AS explained
                        FROM alarm a WHERE a.id = :id FOR UPDATE
                        """)
                    .bind("id", id)
                    .map(ConstructorMapper.of(Facts.class))
                    .findOne())
        .orElseThrow(() -> new NotFound("alarm", id.toString()));
  }
}

package org.biobank.monitoring;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;

/**
 * What only the clock tells: silence, and that a planned maintenance is over. A session bean,
 * because a timer calls it (see {@link org.biobank.custody.SequenceEvents}).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MinuteWatch {
  @Inject private AlarmWatch watch;
  @Inject private Alarms alarms;
  @Inject private Maintenances maintenances;
  @Inject private Clock clock;

  public void look() {
    var now = clock.instant();
    watch.listen(now);
    var expected = new HashSet<>(alarms.expectedIn());
    if (!expected.isEmpty()) {
      expected.removeAll(maintenances.covering(expected, now));
      alarms.unexpect(expected);
    }
  }
}

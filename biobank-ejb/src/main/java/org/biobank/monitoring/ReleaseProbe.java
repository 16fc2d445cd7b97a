package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;

/** Takes a probe away from where it measures; its alarms end, for nobody watches there any more. */
@Act
public class ReleaseProbe {
  @Inject private Probes probes;
  @Inject private ProbeAssignments assignments;
  @Inject private ProbeLines lines;
  @Inject private Alarms alarms;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  @Requires(Permission.STORAGE_MANAGE)
  public ProbeLine release(@Subject Barcode code) {
    var probe = probes.lock(code);
    current.actor().requireAt(Permission.STORAGE_MANAGE, probe.siteId(), code.text());
    var now = clock.instant();
    assignments.of(List.of(probe.id())).getOrDefault(probe.id(), List.of()).stream()
        .filter(assignment -> assignment.covers(now) && now.isAfter(assignment.fromAt()))
        .forEach(assignment -> assignments.end(assignment, now));
    alarms.endOf(probe.id(), now);
    return lines.of(code);
  }
}

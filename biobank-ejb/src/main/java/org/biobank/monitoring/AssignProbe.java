package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.storage.container.FindContainers;

/** Says where a probe measures from some time on; where it was before ends then. */
@Act
public class AssignProbe {
  @Inject private Probes probes;
  @Inject private ProbeAssignments assignments;
  @Inject private ProbeLines lines;
  @Inject private FindContainers containers;
  @Inject private Alarms alarms;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws Invalid if it is said to be in both or none, or to be there before where it was last
   */
  @Requires(Permission.STORAGE_MANAGE)
  public ProbeLine assign(@Subject Barcode code, AssignmentInput input) {
    var actor = current.actor();
    var probe = probes.lock(code);
    actor.requireAt(Permission.STORAGE_MANAGE, probe.siteId(), code.text());
    requireOnePlace(input);
    var container = input.container().map(named -> container(actor, named));
    input.shipment().ifPresent(named -> requireEitherSite(actor, named));
    var now = clock.instant();
    var from = input.from().orElse(now);
    requireForwards(input, from);
    endLast(probe, from);
    assignments.add(probe.id(), container, input, new ProbeAssignments.Stated(from, actor));
    alarms.endOf(probe.id(), now);
    return lines.of(code);
  }

  private UUID container(Actor actor, Barcode code) {
    var container = containers.around(code).get(0);
    actor.requireAt(Permission.STORAGE_MANAGE, container.siteId(), container.code());
    return container.id();
  }

  /** Those who send a shipment and those who await it may let a probe travel with it. */
  private void requireEitherSite(Actor actor, Barcode code) {
    var ends = assignments.endsOf(code);
    if (!actor.mayAt(Permission.STORAGE_MANAGE, ends.fromSiteId())) {
      actor.requireAt(Permission.STORAGE_MANAGE, ends.toSiteId(), code.text());
    }
  }

  private void endLast(Probe probe, Instant from) {
    var before = assignments.of(List.of(probe.id())).getOrDefault(probe.id(), List.of());
    if (before.isEmpty()) {
      return;
    }
    var last = before.get(before.size() - 1);
    if (!from.isAfter(last.fromAt())) {
      throw new Invalid(
          "/from",
          "the probe is at %s since %s; it can go elsewhere after that only"
              .formatted(last.place(), last.fromAt()));
    }
    if (last.covers(from)) {
      assignments.end(last, from);
    }
  }

  private static void requireOnePlace(AssignmentInput input) {
    if (input.container().isPresent() == input.shipment().isPresent()) {
      throw new Invalid("/container", "name the container or the shipment, one of the two");
    }
  }

  private static void requireForwards(AssignmentInput input, Instant from) {
    if (Optional.of(from).filter(input.until().orElse(Instant.MAX)::isAfter).isEmpty()) {
      throw new Invalid("/until", "must be later than it begins");
    }
  }
}

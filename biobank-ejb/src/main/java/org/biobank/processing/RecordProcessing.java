package org.biobank.processing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/**
 * Records what was done to tubes: one act, however many of them, for all or for none. No event of
 * custody comes of it: hands and places stay what they are.
 */
@Act
public class RecordProcessing {
  @Inject private CurrentActor current;
  @Inject private FindSpecimens specimens;
  @Inject private Materials materials;
  @Inject private QcMeasures measures;
  @Inject private ProcessingEvents events;
  @Inject private Clock clock;

  /**
   * @throws Invalid with every fault of the event, and barcodes that were named twice
   * @throws ProcessingRefused with each tube to which it cannot have happened
   */
  @Requires(Permission.SPECIMEN_PROCESS)
  public RecordedProcessing record(ProcessingInput input) {
    var actor = current.actor();
    var now = clock.instant();
    var event = event(input, actor, now);
    refuseFaults(input, event, now);
    var known = specimens.byBarcodes(input.barcodes());
    known.values().forEach(tube -> requireWithinScope(actor, tube));
    var ids = known.values().stream().map(SpecimenSummary::id).toList();
    var plan = ProcessingPlan.of(event, input.barcodes(), known, materials.of(ids));
    plan.refuseIfAnyIs();

    events.add(List.of(event), plan.tubes());
    return new RecordedProcessing(
        event.id(),
        event.kind(),
        event.at(),
        event.recordedAt(),
        input.barcodes().stream().map(Barcode::text).toList());
  }

  private static ProcessingEvent event(ProcessingInput input, Actor actor, Instant now) {
    return new ProcessingEvent(
        Ids.next(),
        input.at().truncatedTo(ChronoUnit.MICROS),
        now,
        actor.id(),
        ProcessingSource.BENCH,
        input.note(),
        input.event());
  }

  private void refuseFaults(ProcessingInput input, ProcessingEvent event, Instant now) {
    var rules = new ProcessingRules(event.details(), event.at());
    var faults = new ArrayList<>(rules.faults(now, measures.of(event.details()), "/event"));
    var seen = new HashSet<Barcode>();
    for (int i = 0; i < input.barcodes().size(); i++) {
      if (!seen.add(input.barcodes().get(i))) {
        faults.add(
            new Invalid.Fault("/barcodes/" + i, input.barcodes().get(i) + " was named before"));
      }
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }

  private static void requireWithinScope(Actor actor, SpecimenSummary tube) {
    actor.requireWithin(
        Permission.SPECIMEN_PROCESS, tube.siteId(), tube.studyId(), tube.barcode().text());
  }
}

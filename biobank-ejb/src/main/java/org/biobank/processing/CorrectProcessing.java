package org.biobank.processing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;
import org.biobank.shared.NotFound;
import org.biobank.shared.Refusal;
import org.biobank.specimen.FindSpecimens;

/**
 * Declares an event wrong by a new one that says what was done instead, or that nothing was.
 * Nothing is changed or taken away.
 */
@Act
public class CorrectProcessing {
  @Inject private CurrentActor current;
  @Inject private FindSpecimens specimens;
  @Inject private Materials materials;
  @Inject private QcMeasures measures;
  @Inject private ProcessingEvents events;
  @Inject private Clock clock;

  /**
   * @throws NotFound if there is no such event
   * @throws Invalid if the correction says nothing new, or something of another kind
   * @throws ProcessingRefused with each tube of which the event was declared wrong before, or whose
   *     other events would not fit any more
   */
  @Requires(Permission.SPECIMEN_PROCESS)
  public RecordedProcessing correct(@Subject UUID eventId, ProcessingCorrection correction) {
    var actor = current.actor();
    var now = clock.instant();
    var recorded = events.of(eventId);
    if (recorded.isEmpty()) {
      throw new NotFound("processing event", eventId.toString());
    }
    var wrong = recorded.get(0).event();
    var event = event(wrong, correction, actor, now);
    refuseFaults(wrong, event, correction, now);
    var chosen = chosen(recorded, correction, actor);
    var plan = ProcessingPlan.correcting(wrong, event, chosen);
    plan.refuseIfAnyIs();

    events.add(List.of(event), plan.tubes());
    return new RecordedProcessing(
        event.id(),
        event.kind(),
        event.at(),
        event.recordedAt(),
        chosen.stream().map(tube -> tube.self().barcode()).toList());
  }

  private static ProcessingEvent event(
      ProcessingEvent wrong, ProcessingCorrection correction, Actor actor, Instant now) {
    var details =
        correction.saysThatNothingHappened()
            ? new ProcessingDetails.DeclaredWrong()
            : correction.event().orElse(wrong.details());
    return new ProcessingEvent(
        Ids.next(),
        correction.at().orElse(wrong.at()).truncatedTo(ChronoUnit.MICROS),
        now,
        actor.id(),
        ProcessingSource.BENCH,
        Optional.of(correction.explanation()),
        details);
  }

  private void refuseFaults(
      ProcessingEvent wrong, ProcessingEvent event, ProcessingCorrection correction, Instant now) {
    var rules = new ProcessingRules(event.details(), event.at());
    var faults = new ArrayList<>(rules.faults(now, measures.of(event.details()), "/event"));
    var saysMore = correction.at().isPresent() || correction.event().isPresent();
    if (correction.saysThatNothingHappened() == saysMore) {
      faults.add(
          new Invalid.Fault(
              "/reason",
              saysMore
                  ? "what did not occur has neither a time nor details"
                  : "say what is right instead: at, event or both"));
    }
    correction
        .event()
        .filter(told -> told.kind() != wrong.kind())
        .ifPresent(
            told ->
                faults.add(
                    new Invalid.Fault(
                        "/event/kind",
                        "was " + wrong.kind() + "; say DID_NOT_OCCUR and record the other anew")));
    if (wrong.kind() == ProcessingKind.VOID) {
      faults.add(
          new Invalid.Fault("/", "this event itself declares another wrong; record that one anew"));
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }

  /** The tubes for which the event is wrong; all refusals of the choice at once. */
  private List<Material> chosen(
      List<TubeEvent> recorded, ProcessingCorrection correction, Actor actor) {
    var ids = recorded.stream().map(TubeEvent::specimenId).toList();
    var byId = materials.of(ids);
    Map<Barcode, Material> byBarcode = new HashMap<>();
    for (var tube : specimens.byIds(ids).values()) {
      if (correction.barcodes().isEmpty() || correction.barcodes().get().contains(tube.barcode())) {
        actor.requireWithin(
            Permission.SPECIMEN_PROCESS, tube.siteId(), tube.studyId(), tube.barcode().text());
      }
      byBarcode.put(tube.barcode(), Objects.requireNonNull(byId.get(tube.id())));
    }
    var eventId = recorded.get(0).event().id();
    var asked = correction.barcodes().orElseGet(() -> standing(byBarcode, eventId));
    var refused = new ArrayList<RefusedTube>();
    var chosen = new ArrayList<Material>();
    for (var barcode : asked.stream().distinct().toList()) {
      var tube = Optional.ofNullable(byBarcode.get(barcode));
      refusal(barcode, tube, eventId)
          .ifPresentOrElse(
              why -> refused.add(new RefusedTube(barcode.text(), why)),
              () -> chosen.add(tube.orElseThrow()));
    }
    if (!refused.isEmpty() || chosen.isEmpty()) {
      throw new ProcessingRefused(refused);
    }
    return chosen;
  }

  /** For which it still holds; all of them where it holds for none, so that each is refused. */
  private static List<Barcode> standing(Map<Barcode, Material> tubes, UUID eventId) {
    var standing =
        tubes.entrySet().stream()
            .filter(tube -> !isCorrected(tube.getValue(), eventId))
            .map(Map.Entry::getKey)
            .toList();
    return standing.isEmpty() ? List.copyOf(tubes.keySet()) : standing;
  }

  private static Optional<Refusal> refusal(Barcode barcode, Optional<Material> tube, UUID eventId) {
    if (tube.isEmpty()) {
      return Optional.of(
          new Refusal("not-of-this-event", barcode + " is not one of the tubes of this event."));
    }
    return isCorrected(tube.get(), eventId)
        ? Optional.of(
            new Refusal(
                "declared-wrong-already",
                "The event was declared wrong for %s before; correct what was said instead."
                    .formatted(barcode)))
        : Optional.empty();
  }

  private static boolean isCorrected(Material tube, UUID eventId) {
    return tube.all().stream()
        .filter(Lived::isOwn)
        .anyMatch(lived -> lived.tube().corrects().filter(eventId::equals).isPresent());
  }
}

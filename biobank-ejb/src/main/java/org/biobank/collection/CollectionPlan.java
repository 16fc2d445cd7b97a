package org.biobank.collection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.shared.Invalid.Fault;
import org.biobank.study.AnticipatedLine;
import org.biobank.study.AnticipatedSpecimen;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a visit by the tubes that were scanned and the specimens that were missed: every
 * verdict at once. Pure.
 *
 * @param missed reasons by the id of the anticipated specimen
 */
record CollectionPlan(
    List<TubeVerdict> tubes,
    List<CollectionSlot> slots,
    List<AcceptedTube> accepted,
    Map<UUID, String> missed,
    boolean restToCome) {

  /**
   * @throws Invalid if something is said to be missed that the visit was not meant to bring, or
   *     that is there
   */
  static CollectionPlan of(CollectionFacts facts, CollectionInput input) {
    var judge = new TubeJudge(facts);
    var tubes = input.tubes().stream().map(judge::judge).toList();
    var missed = missed(facts, judge, input.notCollected());
    var slots =
        facts.anticipated().stream()
            .map(one -> slot(one, judge.scannedFor(one.id()), missed.get(one.id()), facts))
            .toList();
    return new CollectionPlan(
        tubes, slots, judge.accepted(), missed, input.restToCome().orElse(false));
  }

  /** What stands, with nothing scanned. */
  static List<CollectionSlot> standing(CollectionFacts facts) {
    return of(facts, new CollectionInput(List.of(), Optional.empty(), Optional.empty())).slots();
  }

  private static CollectionSlot slot(
      AnticipatedSpecimen anticipated,
      Optional<AcceptedTube> scanned,
      @Nullable String missed,
      CollectionFacts facts) {
    var line = AnticipatedLine.of(anticipated);
    if (scanned.isPresent()) {
      return new CollectionSlot(
          line, SlotStatus.SCANNED, Optional.of(scanned.get().barcode()), scanned.get().reason());
    }
    if (missed != null) {
      return new CollectionSlot(line, SlotStatus.MISSED, Optional.empty(), Optional.of(missed));
    }
    var before = facts.standing().get(anticipated.id());
    return before == null
        ? new CollectionSlot(line, SlotStatus.PENDING, Optional.empty(), Optional.empty())
        : new CollectionSlot(
            line, before.status(), before.barcode().map(Barcode::new), before.reason());
  }

  private static Map<UUID, String> missed(
      CollectionFacts facts, TubeJudge judge, List<MissedSpecimen> missed) {
    var faults = new ArrayList<Fault>();
    var reasons = new LinkedHashMap<UUID, String>();
    for (int i = 0; i < missed.size(); i++) {
      var at = "/missed/" + i + "/anticipated";
      var code = missed.get(i).anticipated();
      var anticipated = facts.anticipated(code);
      if (anticipated.isEmpty()) {
        faults.add(new Fault(at, "the visit is not meant to bring " + code));
        continue;
      }
      var id = anticipated.get().id();
      if (facts.isCollected(id) || judge.scannedFor(id).isPresent()) {
        faults.add(new Fault(at, code + " is there"));
      } else if (reasons.put(id, missed.get(i).reason()) != null) {
        faults.add(new Fault(at, code + " stands twice in this request"));
      }
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return reasons;
  }

  CollectionPreview preview() {
    var complete = restToCome || pending().isEmpty();
    return new CollectionPreview(tubes, slots, complete && refused().isEmpty());
  }

  /**
   * @throws CollectionRefused if a tube cannot be taken in, or an anticipated specimen is not
   *     accounted for
   */
  void refuseUnlessAcceptable() {
    if (!refused().isEmpty()) {
      throw CollectionRefused.tubes(refused(), pending());
    }
    if (!restToCome && !pending().isEmpty()) {
      throw CollectionRefused.missing(pending());
    }
  }

  private List<TubeVerdict> refused() {
    return tubes.stream().filter(tube -> !tube.outcome().isAccepted()).toList();
  }

  private List<String> pending() {
    return slots.stream()
        .filter(slot -> slot.status() == SlotStatus.PENDING)
        .map(slot -> slot.anticipated().code())
        .toList();
  }
}

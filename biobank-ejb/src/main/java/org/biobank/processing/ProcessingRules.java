package org.biobank.processing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.biobank.shared.Invalid;
import org.biobank.shared.PlainDecimal;
import org.biobank.shared.Refusal;
import org.biobank.specimen.Lineage;

/**
 * What an event must fulfil: in itself, and with each tube. Pure.
 *
 * @param at when it happened
 */
record ProcessingRules(ProcessingDetails details, Instant at) {
  static final Duration AHEAD_MAX = Duration.ofMinutes(5);

  /**
   * Faults of the event itself.
   *
   * @param measure the one that a QC event names, if it is known
   * @param place of the event in the request, as a JSON Pointer
   */
  List<Invalid.Fault> faults(Instant now, Optional<QcMeasure> measure, String place) {
    var faults = new ArrayList<Invalid.Fault>();
    if (at.isAfter(now.plus(AHEAD_MAX))) {
      faults.add(new Invalid.Fault("/at", "lies in the future; is the clock right?"));
    }
    if (details instanceof ProcessingDetails.Collected collected) {
      collected
          .ischaemiaStart()
          .filter(start -> start.isAfter(at))
          .ifPresent(
              start ->
                  faults.add(
                      new Invalid.Fault(
                          place + "/ischaemiaStart",
                          "warm ischaemia begins before the specimen is taken, which was at "
                              + at)));
    }
    if (details instanceof ProcessingDetails.QualityControl qc) {
      faults.addAll(faults(qc, measure, place));
    }
    return faults;
  }

  private static List<Invalid.Fault> faults(
      ProcessingDetails.QualityControl qc, Optional<QcMeasure> known, String place) {
    if (known.isEmpty()) {
      return List.of(
          new Invalid.Fault(
              place + "/measure", "there is no such measure; /api/qc-measures has them all"));
    }
    var faults = new ArrayList<Invalid.Fault>();
    var measure = known.get();
    if (!measure.unit().equals(qc.unit())) {
      faults.add(
          new Invalid.Fault(
              place + "/unit", "%s is told in %s".formatted(measure.name(), measure.unit())));
    }
    if (qc.value().compareTo(measure.lowest()) < 0 || qc.value().compareTo(measure.highest()) > 0) {
      faults.add(
          new Invalid.Fault(
              place + "/value",
              "%s lies between %s and %s %s"
                  .formatted(
                      measure.name(),
                      PlainDecimal.shown(measure.lowest()),
                      PlainDecimal.shown(measure.highest()),
                      measure.unit())));
    }
    return faults;
  }

  /** Why it cannot have happened to this tube. */
  Optional<Refusal> refusal(Material tube) {
    return switch (details.kind()) {
      case VOID -> Optional.empty();
      case COLLECTED -> collected(tube);
      case PRIOR_FREEZE_THAW -> beforeItWas(tube).or(() -> prior(tube));
      default -> beforeItWas(tube).or(() -> freezing(tube, Optional.of(details.kind())));
    };
  }

  /** Why a tube cannot do without an event of this time that was declared wrong. */
  Optional<Refusal> refusalWithout(Material tube) {
    return freezing(tube, Optional.empty());
  }

  private Optional<Refusal> collected(Material tube) {
    var self = tube.self();
    if (self.lineage() != Lineage.PRIMARY) {
      return refuse(
          "not-primary",
          "%s was made of another specimen; record the collection of %s."
              .formatted(self.barcode(), tube.root().barcode()));
    }
    if (!tube.own(ProcessingKind.COLLECTED).isEmpty()) {
      return refuse(
          "collected-already",
          "The collection of %s is recorded; declare that event wrong to change it."
              .formatted(self.barcode()));
    }
    return tube.holding().stream()
        .filter(lived -> lived.event().at().isBefore(at))
        .findFirst()
        .flatMap(
            earlier ->
                refuse(
                    "before-collection",
                    "%s was %s at %s, so it was collected before that."
                        .formatted(self.barcode(), word(earlier.kind()), earlier.event().at())));
  }

  private Optional<Refusal> beforeItWas(Material tube) {
    var self = tube.self();
    if (at.isBefore(tube.collectedAt())) {
      return refuse(
          "before-collection",
          "%s was collected at %s; nothing can have been done to it before."
              .formatted(self.barcode(), tube.collectedAt()));
    }
    if (tube.line().size() > 1 && at.isBefore(self.madeAt())) {
      return refuse(
          "before-it-was-made",
          "%s was made at %s; record what was done before for %s, of which it was made."
              .formatted(self.barcode(), self.madeAt(), tube.line().get(1).barcode()));
    }
    return Optional.empty();
  }

  private Optional<Refusal> prior(Material tube) {
    var barcode = tube.self().barcode();
    if (!tube.own(ProcessingKind.PRIOR_FREEZE_THAW).isEmpty()) {
      return refuse(
          "told-already",
          "Earlier cycles of %s are recorded; declare that event wrong to change it."
              .formatted(barcode));
    }
    return tube.ownFreezing().stream()
        .filter(lived -> !lived.event().at().isAfter(at))
        .findFirst()
        .flatMap(
            earlier ->
                refuse(
                    "events-already",
                    "%s has events of freezing and thawing since %s; its cycles are counted from those."
                        .formatted(barcode, earlier.event().at())));
  }

  /**
   * Looks at the step before and the step after, so that it may be told late.
   *
   * @param kind absent: whether the two fit together without anything between
   */
  private Optional<Refusal> freezing(Material tube, Optional<ProcessingKind> kind) {
    var events = tube.ownFreezing();
    var before =
        Material.after(
            tube.stateWhenMade(),
            events.stream().filter(lived -> !lived.event().at().isAfter(at)).toList());
    if (kind.isPresent() && !before.allows(kind.get())) {
      return kind.get() == ProcessingKind.THAWED ? notFrozen(tube) : frozenAlready(tube, events);
    }
    var now = kind.map(before::after).orElse(before);
    if (kind.isPresent() && now == before) {
      return Optional.empty();
    }
    return events.stream()
        .filter(lived -> lived.event().at().isAfter(at))
        .findFirst()
        .filter(next -> !now.allows(next.kind()))
        .flatMap(
            next ->
                refuse(
                    next.kind() == ProcessingKind.THAWED ? "not-frozen" : "frozen-already",
                    "%s is recorded as %s at %s, which would not fit any more; declare that event wrong first."
                        .formatted(tube.self().barcode(), word(next.kind()), next.event().at())));
  }

  private Optional<Refusal> notFrozen(Material tube) {
    return refuse(
        "not-frozen",
        "%s is not frozen at %s as far as is recorded; record first when it was frozen."
            .formatted(tube.self().barcode(), at));
  }

  private Optional<Refusal> frozenAlready(Material tube, List<Lived> events) {
    var since =
        events.stream()
            .filter(lived -> lived.kind() == ProcessingKind.FROZEN)
            .map(lived -> lived.event().at())
            .filter(time -> !time.isAfter(at))
            .reduce(tube.self().madeAt(), (first, later) -> later);
    return refuse(
        "frozen-already",
        "%s is frozen since %s; record first when it was thawed, or declare that event wrong."
            .formatted(tube.self().barcode(), since));
  }

  private static String word(ProcessingKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Optional<Refusal> refuse(String slug, String detail) {
    return Optional.of(new Refusal(slug, detail));
  }
}

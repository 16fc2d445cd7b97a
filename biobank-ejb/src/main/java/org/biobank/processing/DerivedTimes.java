package org.biobank.processing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biobank.shared.HasCode;
import org.biobank.specimen.Lineage;

/**
 * What follows from the events of a tube and of what it was made of; never typed, never stored.
 * docs/processing.md has the rules.
 *
 * @param frozen now; absent: not known
 * @param freezeThawCycles times that the material was thawed
 * @param warmIschaemia from the supply of blood cut off to taken (SPREC 3, tissue)
 * @param coldIschaemia from taken to fixed or frozen, whichever came first (SPREC 3, tissue)
 * @param toCentrifugation from taken to the first spin (SPREC 3, fluids)
 * @param centrifugedToFrozen from the last spin to the first freezing (SPREC 3, fluids)
 * @param collectedToFrozen from taken to the first freezing
 * @param fixation in the fixative (SPREC 3, tissue)
 * @param atBench at benches since it was taken, which counts as room temperature
 */
public record DerivedTimes(
    String barcode,
    Optional<Boolean> frozen,
    DerivedValue freezeThawCycles,
    DerivedValue warmIschaemia,
    DerivedValue coldIschaemia,
    DerivedValue toCentrifugation,
    DerivedValue centrifugedToFrozen,
    DerivedValue collectedToFrozen,
    DerivedValue fixation,
    DerivedValue atBench)
    implements HasCode {

  @Override
  public String code() {
    return barcode;
  }

  /**
   * Pure.
   *
   * @param atBench seconds
   */
  static DerivedTimes of(Material tube, long atBench) {
    var known = new Known(tube, tube.holding(), tube.physical());
    return new DerivedTimes(
        tube.self().barcode(),
        frozen(tube.state()),
        FreezeThawCount.of(tube),
        known.warmIschaemia(),
        known.coldIschaemia(),
        known.toCentrifugation(),
        known.centrifugedToFrozen(),
        known.collectedToFrozen(),
        known.fixation(),
        DerivedValue.minutes(Duration.ofSeconds(atBench), false));
  }

  private static Optional<Boolean> frozen(FreezeState state) {
    return state == FreezeState.UNKNOWN
        ? Optional.empty()
        : Optional.of(state == FreezeState.FROZEN);
  }

  /** The events that count, those of the same material apart. */
  private record Known(Material tube, List<Lived> all, List<Lived> physical) {
    private static final Comparator<Lived> BY_TIME =
        Comparator.comparing((Lived lived) -> lived.event().at());

    DerivedValue warmIschaemia() {
      if (!tube.self().isTissue()) {
        return DerivedValue.meaningless("only tissue has ischaemia");
      }
      var collected = first(all, ProcessingKind.COLLECTED);
      if (collected.isEmpty()) {
        return notRecorded(ProcessingKind.COLLECTED, "collected is not recorded");
      }
      var start =
          collected.get().event().details() instanceof ProcessingDetails.Collected told
              ? told.ischaemiaStart()
              : Optional.<Instant>empty();
      return start
          .map(from -> DerivedValue.between(from, collected.get().event().at(), false))
          .orElseGet(
              () ->
                  notRecorded(
                      ProcessingKind.COLLECTED,
                      "collected is recorded without the start of ischaemia"));
    }

    DerivedValue coldIschaemia() {
      if (!tube.self().isTissue()) {
        return DerivedValue.meaningless("only tissue has ischaemia");
      }
      var fixed = first(physical, ProcessingKind.FIXED);
      var end = Stream.concat(firstFrozen().stream(), fixed.stream()).min(BY_TIME);
      return end.map(this::sinceCollection)
          .orElseGet(
              () -> notRecorded(ProcessingKind.FROZEN, "neither frozen nor fixed is recorded"));
    }

    DerivedValue toCentrifugation() {
      if (tube.self().isTissue()) {
        return DerivedValue.meaningless("tissue is not centrifuged");
      }
      return first(all, ProcessingKind.SPUN)
          .map(this::sinceCollection)
          .orElseGet(() -> notRecorded(ProcessingKind.SPUN, "spun is not recorded"));
    }

    DerivedValue centrifugedToFrozen() {
      if (tube.self().isTissue()) {
        return DerivedValue.meaningless("tissue is not centrifuged");
      }
      var frozen = firstFrozen();
      if (frozen.isEmpty()) {
        return frozenNotRecorded();
      }
      var end = frozen.get();
      return all.stream()
          .filter(lived -> lived.kind() == ProcessingKind.SPUN)
          .filter(lived -> !lived.event().at().isAfter(end.event().at()))
          .reduce((earlier, later) -> later)
          .map(spun -> DerivedValue.between(spun.event().at(), end.event().at(), assumed(end)))
          .orElseGet(() -> notRecorded(ProcessingKind.SPUN, "spun is not recorded"));
    }

    DerivedValue collectedToFrozen() {
      return firstFrozen().map(this::sinceCollection).orElseGet(this::frozenNotRecorded);
    }

    DerivedValue fixation() {
      if (!tube.self().isTissue()) {
        return DerivedValue.meaningless("only tissue is fixed");
      }
      var fixed = first(physical, ProcessingKind.FIXED);
      if (fixed.isEmpty()) {
        return notRecorded(ProcessingKind.FIXED, "fixed is not recorded");
      }
      var minutes =
          fixed.get().event().details() instanceof ProcessingDetails.Fixed told
              ? told.minutes()
              : Optional.<Integer>empty();
      return minutes
          .map(told -> DerivedValue.minutes(Duration.ofMinutes(told), false))
          .or(
              () ->
                  first(physical, ProcessingKind.EMBEDDED)
                      .filter(end -> !end.event().at().isBefore(fixed.get().event().at()))
                      .map(
                          end ->
                              DerivedValue.between(
                                  fixed.get().event().at(), end.event().at(), false)))
          .orElseGet(
              () ->
                  notRecorded(
                      ProcessingKind.EMBEDDED,
                      "fixed is recorded without its minutes, and embedded is not recorded"));
    }

    /** None where cycles of before were told: the first freezing is one of those. */
    private Optional<Lived> firstFrozen() {
      var first = first(physical, ProcessingKind.FROZEN);
      var told = first(physical, ProcessingKind.PRIOR_FREEZE_THAW);
      return first.filter(
          frozen ->
              told.filter(prior -> !prior.event().at().isAfter(frozen.event().at())).isEmpty());
    }

    private DerivedValue sinceCollection(Lived end) {
      if (tube.root().lineage() == Lineage.POOL) {
        return notRecorded(
            ProcessingKind.COLLECTED, "what was pooled was not collected at one time");
      }
      return DerivedValue.between(tube.collectedAt(), end.event().at(), assumed(end));
    }

    private DerivedValue frozenNotRecorded() {
      return notRecorded(ProcessingKind.FROZEN, "frozen is not recorded");
    }

    private static boolean assumed(Lived lived) {
      return lived.event().source() == ProcessingSource.PLACEMENT;
    }

    private static DerivedValue notRecorded(ProcessingKind event, String detail) {
      return DerivedValue.missing(DerivedValue.MINUTES, event, detail);
    }

    private static Optional<Lived> first(List<Lived> of, ProcessingKind kind) {
      return of.stream().filter(lived -> lived.kind() == kind).findFirst();
    }
  }
}

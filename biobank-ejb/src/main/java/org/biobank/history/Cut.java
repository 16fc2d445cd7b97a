package org.biobank.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of a history in which hands, place and all around it stayed the same. Pure.
 *
 * @param stretch what stood around it, where it was in a container
 * @param reasons why nobody can account for it, but for how warm it was; none where one can
 */
record Cut(
    Span span, Held held, Optional<ContainerPaths.Stretch> stretch, List<GapReason> reasons) {

  /**
   * In the order of time and without a hole.
   *
   * @param isTube a tube at a site must be somewhere in it; a freezer may just stand there
   */
  static List<Cut> of(List<Held> history, ContainerPaths paths, Instant end, boolean isTube) {
    var cuts = new ArrayList<Cut>();
    for (var held : history) {
      held.span(end).ifPresent(span -> cuts.addAll(of(held, span, paths, isTube)));
    }
    return cuts;
  }

  private static List<Cut> of(Held held, Span span, ContainerPaths paths, boolean isTube) {
    var cuts = new ArrayList<Cut>();
    if (held.container().isEmpty()) {
      addByTelling(cuts, new Cut(span, held, Optional.empty(), reasons(held, isTube)));
    }
    held.container()
        .ifPresent(
            code -> paths.of(code, span).forEach(one -> addByTelling(cuts, of(held, one, isTube))));
    return cuts;
  }

  private static Cut of(Held held, ContainerPaths.Stretch stretch, boolean isTube) {
    var reasons = new ArrayList<>(reasons(held, isTube));
    if (stretch.astray()) {
      reasons.add(GapReason.CONTAINER_ASTRAY);
    }
    return new Cut(stretch.span(), held, Optional.of(stretch), reasons);
  }

  private static List<GapReason> reasons(Held held, boolean isTube) {
    var reasons = new ArrayList<GapReason>();
    if (held.declaredWrong()) {
      reasons.add(GapReason.DECLARED_WRONG);
    }
    if (held.isAt("unknown")) {
      reasons.add(GapReason.MISSING);
    }
    if (isTube && held.isAt("site:")) {
      reasons.add(GapReason.PLACE_NOT_TOLD);
    }
    if (held.shipment().isPresent() && held.isUnderway() && held.site().isPresent()) {
      reasons.add(GapReason.NO_CARRIER);
    }
    return reasons;
  }

  /** What was told long after it happened is cut where it was told. */
  private static void addByTelling(List<Cut> cuts, Cut cut) {
    var told = cut.held.toldAt().filter(at -> at.isAfter(cut.span.from()));
    if (told.isEmpty()) {
      cuts.add(cut);
      return;
    }
    var until = Span.earlier(told.get(), cut.span.until());
    var reasons = new ArrayList<>(cut.reasons);
    reasons.add(GapReason.TOLD_LATE);
    cuts.add(new Cut(new Span(cut.span.from(), until), cut.held, cut.stretch, reasons));
    Span.between(until, cut.span.until())
        .ifPresent(rest -> cuts.add(new Cut(rest, cut.held, cut.stretch, cut.reasons)));
  }

  /** Whose readings tell how warm it was, the nearest first. */
  List<UUID> containers(Optional<ContainerPaths.Known> itself) {
    var ids = new ArrayList<UUID>();
    itself.ifPresent(known -> ids.add(known.id()));
    stretch.ifPresent(around -> ids.addAll(around.containers()));
    return ids;
  }

  Optional<BigDecimal> setPoint(Optional<ContainerPaths.Known> itself) {
    return itself
        .flatMap(ContainerPaths.Known::setPoint)
        .or(() -> stretch.flatMap(ContainerPaths.Stretch::setPoint));
  }

  List<Around> path() {
    return stretch
        .map(around -> ContainerPaths.path(held.site(), around.steps(), held.position()))
        .orElseGet(() -> ContainerPaths.path(held.site(), List.of(), Optional.empty()));
  }

  boolean isPathAssumed() {
    return stretch.map(ContainerPaths.Stretch::assumed).orElse(false);
  }
}

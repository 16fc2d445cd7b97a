package org.biobank.processing;

import java.util.Optional;
import org.biobank.specimen.Lineage;

/**
 * How often the material of a tube was thawed: once for each THAWED, its own and those of what it
 * was made of up to then; what a former system told stands for all before it. Pure.
 */
final class FreezeThawCount {
  private FreezeThawCount() {}

  static DerivedValue of(Material tube) {
    var events = tube.physical();
    var told =
        events.stream()
            .filter(lived -> lived.kind() == ProcessingKind.PRIOR_FREEZE_THAW)
            .reduce((earlier, later) -> later);
    if (told.isEmpty() && tube.root().lineage() == Lineage.POOL) {
      return DerivedValue.missing(
          DerivedValue.COUNT,
          ProcessingKind.PRIOR_FREEZE_THAW,
          "%s was pooled, and the cycles of what went into it are not told"
              .formatted(tube.root().barcode()));
    }
    var unseen = unseenThawing(tube, told);
    if (unseen.isPresent()) {
      return unseen.get();
    }
    int before =
        told.map(Lived::event)
            .map(ProcessingEvent::details)
            .filter(ProcessingDetails.PriorFreezeThaw.class::isInstance)
            .map(ProcessingDetails.PriorFreezeThaw.class::cast)
            .map(ProcessingDetails.PriorFreezeThaw::cycles)
            .orElse(0);
    long since =
        events.stream()
            .skip(told.map(events::indexOf).map(index -> index + 1).orElse(0))
            .filter(lived -> lived.kind() == ProcessingKind.THAWED)
            .count();
    return DerivedValue.count(before + (int) since);
  }

  /**
   * Something was made of a frozen tube: it must have been thawed for that, and nobody recorded it.
   * Tissue is cut frozen.
   */
  private static Optional<DerivedValue> unseenThawing(Material tube, Optional<Lived> told) {
    for (int i = 1; i < tube.line().size(); i++) {
      var source = tube.line().get(i);
      var child = tube.line().get(i - 1);
      if (!source.physical()) {
        break;
      }
      if (told.filter(prior -> prior.source().depth() < source.depth()).isPresent()) {
        break;
      }
      if (!child.isTissue() && tube.stateOf(source) == FreezeState.FROZEN) {
        return Optional.of(
            DerivedValue.missing(
                DerivedValue.COUNT,
                ProcessingKind.THAWED,
                "%s was frozen when %s was made of it, and its thawing is not recorded"
                    .formatted(source.barcode(), child.barcode())));
      }
    }
    return Optional.empty();
  }
}

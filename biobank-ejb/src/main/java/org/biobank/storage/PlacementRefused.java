package org.biobank.storage;

import java.util.List;
import java.util.Map;
import org.biobank.shared.DomainException;
import org.biobank.shared.Refusal;
import org.biobank.storage.container.Box;

/**
 * The scan cannot be stored as it is; every place that hinders it is named. Nothing was written.
 */
public final class PlacementRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // records of strings; never sent as Java objects
  private final List<WellPlan> wells;

  private PlacementRefused(String slug, String detail, List<WellPlan> wells) {
    super(Category.REFUSED, slug, detail);
    this.wells = wells;
  }

  static PlacementRefused hindered(PlacementPlan plan) {
    var box = plan.situation().box();
    if (!box.holdsSpecimens()) {
      return new PlacementRefused(
          "container-holds-no-tubes",
          box.code() + " holds containers, not tubes; scan a box in it.",
          List.of());
    }
    if (box.notInUse().isPresent()) {
      var refusal = box.notInUse().get();
      return new PlacementRefused(refusal.slug(), refusal.detail(), List.of());
    }
    var wells =
        plan.wells().stream().filter(well -> well.outcome().hinders()).map(WellPlan::of).toList();
    return new PlacementRefused(slug(wells), detail(box.code(), wells), wells);
  }

  /** Nothing is free, or what is free is kept for others; where tubes stand at all. */
  static PlacementRefused full(Box box) {
    return box.holdsSpecimens()
        ? new PlacementRefused(
            "container-full",
            "%s has no free place for this tube; take another.".formatted(box.code()),
            List.of())
        : new PlacementRefused(
            "container-holds-no-tubes",
            box.code() + " holds containers, not tubes; scan a box in it.",
            List.of());
  }

  static PlacementRefused missing(PlacementPlan plan) {
    var wells = plan.missing().stream().map(WellPlan::of).toList();
    return new PlacementRefused(
        "tubes-missing",
        "%d tubes that stand in %s were not scanned. Scan again, or say that they are taken out."
            .formatted(wells.size(), plan.situation().box().code()),
        wells);
  }

  @Override
  public Map<String, Object> members() {
    return wells.isEmpty() ? Map.of() : Map.of("wells", wells);
  }

  /** One tube's one reason is the refusal's own; of several, each well tells its own. */
  private static String slug(List<WellPlan> wells) {
    return wells.size() == 1
        ? wells.get(0).refusal().map(Refusal::slug).orElse("placement-refused")
        : "placement-refused";
  }

  private static String detail(String box, List<WellPlan> wells) {
    return wells.size() == 1
        ? wells.get(0).position() + ": " + wells.get(0).inWords()
        : "%d places of %s cannot be stored as scanned; see wells.".formatted(wells.size(), box);
  }
}

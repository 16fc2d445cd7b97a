package org.biobank.storage;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Box;
import org.biobank.storage.rule.TubeProfile;
import org.biobank.storage.rule.Warmth;

/**
 * Whether a specimen may stand in a box: the rules of the box and of what is around it, of the
 * specimen, and of who places it. Pure. Each refusal names the rule and what would do.
 */
record PlacementRules(Box box, Actor actor) {
  Optional<Refusal> refusal(SpecimenSummary specimen) {
    return Stream.<BiFunction<PlacementRules, SpecimenSummary, Optional<Refusal>>>of(
            PlacementRules::ofScope,
            PlacementRules::ofState,
            PlacementRules::ofContainers,
            PlacementRules::ofTemperature)
        .flatMap(rule -> rule.apply(this, specimen).stream())
        .findFirst();
  }

  /** Whose tube it is: of one that is refused by this nothing is told but its code. */
  Optional<Refusal> ofScope(SpecimenSummary specimen) {
    if (!specimen.siteId().equals(box.siteId())) {
      return refuse(
          "tube-of-another-site",
          "This tube belongs to %s; receive it by its shipment first."
              .formatted(specimen.siteCode()));
    }
    return actor.mayWithin(Permission.STORAGE_PLACE, specimen.siteId(), specimen.studyId())
        ? Optional.empty()
        : refuse(
            "outside-your-scope",
            "This tube belongs to %s, a study that is not yours; ask somebody of that study."
                .formatted(specimen.studyCode()));
  }

  private Optional<Refusal> ofState(SpecimenSummary specimen) {
    return switch (specimen.status()) {
      case AVAILABLE, RESERVED, ON_HOLD, MISSING ->
          Optional.empty(); // a missing tube that is scanned is found
      case IN_TRANSIT -> refuse("tube-in-transit", "This tube is in a shipment; receive it first.");
      case DISTRIBUTED, CONSUMED, DISPOSED ->
          refuse(
              "tube-no-longer-here",
              "This tube counts as %s; correct that first if it is really here."
                  .formatted(specimen.status().name().toLowerCase(Locale.ROOT)));
    };
  }

  /** Of the box and of every container around it that states any. */
  private Optional<Refusal> ofContainers(SpecimenSummary specimen) {
    var profile = TubeProfile.of(specimen);
    return box.rules().stream().flatMap(stated -> stated.refusal(profile).stream()).findFirst();
  }

  private Optional<Refusal> ofTemperature(SpecimenSummary specimen) {
    return Warmth.refusal(TubeProfile.of(specimen), box.setPointCelsius(), "this box");
  }

  private static Optional<Refusal> refuse(String slug, String detail) {
    return Optional.of(new Refusal(slug, detail));
  }
}

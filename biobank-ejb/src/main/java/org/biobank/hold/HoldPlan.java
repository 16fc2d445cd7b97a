package org.biobank.hold;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenSummary;

/**
 * Which specimens a hold, or its end, is for, and every refusal at once. Pure.
 *
 * @param refused one suffices that nothing is done
 */
record HoldPlan(List<SpecimenSummary> specimens, List<HoldRefused.Item> refused) {
  /**
   * What is known of the codes scanned.
   *
   * @param holds reasons of the holds in force, by specimen
   */
  record Facts(Map<Barcode, SpecimenSummary> known, Map<UUID, Set<String>> holds, Actor actor) {
    private boolean isHeld(SpecimenSummary specimen, HoldReason reason) {
      return holds.getOrDefault(specimen.id(), Set.of()).contains(reason.name());
    }
  }

  static HoldPlan toHold(HoldInput input, Facts facts) {
    return of(
        input,
        facts,
        specimen ->
            notHere(specimen)
                .or(
                    () ->
                        facts.isHeld(specimen, input.reason())
                            ? refuse(
                                "already-held",
                                "%s is held for this reason already.".formatted(specimen.barcode()))
                            : Optional.empty()));
  }

  static HoldPlan toRelease(HoldInput input, Facts facts) {
    return of(
        input,
        facts,
        specimen ->
            facts.isHeld(specimen, input.reason())
                ? Optional.empty()
                : refuse(
                    "not-held", "%s is not held for this reason.".formatted(specimen.barcode())));
  }

  /**
   * @throws HoldRefused with each specimen that cannot be, and why
   */
  List<UUID> concerned() {
    if (!refused.isEmpty()) {
      throw new HoldRefused(refused);
    }
    return specimens.stream().map(SpecimenSummary::id).toList();
  }

  private interface Rule {
    Optional<Refusal> refusal(SpecimenSummary specimen);
  }

  private static HoldPlan of(HoldInput input, Facts facts, Rule rule) {
    var specimens = new LinkedHashSet<SpecimenSummary>(); // two labels may be one tube's
    var refused = new ArrayList<HoldRefused.Item>();
    for (var barcode : new LinkedHashSet<>(input.barcodes())) {
      var found = Optional.ofNullable(facts.known().get(barcode));
      var refusal =
          found
              .map(specimen -> notYours(specimen, facts.actor()).or(() -> rule.refusal(specimen)))
              .orElseGet(() -> refuse("unknown-code", "No specimen has the code " + barcode + "."));
      refusal.ifPresentOrElse(
          why -> refused.add(new HoldRefused.Item(barcode.text(), why)),
          () -> specimens.add(found.orElseThrow()));
    }
    return new HoldPlan(List.copyOf(specimens), List.copyOf(refused));
  }

  private static Optional<Refusal> notYours(SpecimenSummary specimen, Actor actor) {
    return actor.mayWithin(Permission.SPECIMEN_HOLD, specimen.siteId(), specimen.studyId())
        ? Optional.empty()
        : refuse(
            "outside-your-scope",
            specimen.barcode() + " belongs to a site or study that is not yours.");
  }

  private static Optional<Refusal> notHere(SpecimenSummary specimen) {
    return switch (specimen.status()) {
      case AVAILABLE, RESERVED, ON_HOLD, MISSING -> Optional.empty();
      case IN_TRANSIT, DISTRIBUTED, CONSUMED, DISPOSED ->
          refuse(
              "not-here",
              "%s is %s and cannot be held."
                  .formatted(
                      specimen.barcode(),
                      specimen.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    };
  }

  private static Optional<Refusal> refuse(String slug, String detail) {
    return Optional.of(new Refusal(slug, detail));
  }
}

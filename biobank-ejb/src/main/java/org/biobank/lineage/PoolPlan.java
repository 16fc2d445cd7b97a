package org.biobank.lineage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.donor.ConsentDecision;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.specimen.Contributors;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;

/**
 * Whether these specimens may become one, and every refusal at once. Pure.
 *
 * @param parts the parents in the order given, with what each gives
 * @param refused one suffices that nothing is pooled
 */
record PoolPlan(Map<SpecimenSummary, BigDecimal> parts, List<LineageRefused.Item> refused) {
  /**
   * What is known of the codes scanned.
   *
   * @param consents whether the specimens may be used, as {@link Contributors#judged}
   */
  record Facts(
      Map<Barcode, SpecimenSummary> known, Map<UUID, ConsentDecision> consents, Actor actor) {}

  static PoolPlan of(PoolInput input, Facts facts) {
    var parts = new LinkedHashMap<SpecimenSummary, BigDecimal>();
    var refused = new ArrayList<LineageRefused.Item>();
    var seen = new HashSet<UUID>(); // two labels may be one tube's
    var first = input.parents().stream().flatMap(part -> found(part, facts)).findFirst();
    for (var part : input.parents()) {
      var specimen = found(part, facts).findFirst();
      var refusal =
          specimen
              .map(
                  one ->
                      seen.add(one.id())
                          ? refusal(one, first.orElse(one), facts)
                          : refuse("scanned-twice", part.barcode() + " stands twice in the pool."))
              .orElseGet(
                  () -> refuse("unknown-code", "No specimen has the code " + part.barcode() + "."));
      refusal.ifPresentOrElse(
          why -> refused.add(new LineageRefused.Item(part.barcode().text(), why)),
          () -> parts.put(specimen.orElseThrow(), part.quantity()));
    }
    return new PoolPlan(parts, List.copyOf(refused));
  }

  private static Stream<SpecimenSummary> found(PoolInput.Part part, Facts facts) {
    return Stream.ofNullable(facts.known().get(part.barcode()));
  }

  private static Optional<Refusal> refusal(
      SpecimenSummary specimen, SpecimenSummary first, Facts facts) {
    return notYours(specimen, facts.actor())
        .or(() -> notAvailable(specimen))
        .or(() -> unlike(specimen, first))
        .or(() -> notPermitted(specimen, facts.consents()));
  }

  private static Optional<Refusal> notYours(SpecimenSummary specimen, Actor actor) {
    return actor.mayWithin(Permission.SPECIMEN_ALIQUOT, specimen.siteId(), specimen.studyId())
        ? Optional.empty()
        : refuse(
            "outside-your-scope",
            specimen.barcode() + " belongs to a site or study that is not yours.");
  }

  private static Optional<Refusal> notAvailable(SpecimenSummary specimen) {
    return specimen.status() == SpecimenStatus.AVAILABLE
        ? Optional.empty()
        : refuse(
            "specimen-not-available",
            "%s is %s."
                .formatted(
                    specimen.barcode(),
                    specimen.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
  }

  /** Its donor may be another; its study, site and type may not. */
  private static Optional<Refusal> unlike(SpecimenSummary specimen, SpecimenSummary first) {
    if (!specimen.studyId().equals(first.studyId())) {
      return unlike("of-another-study", specimen, "of " + specimen.studyCode(), first);
    }
    if (!specimen.siteId().equals(first.siteId())) {
      return unlike("at-another-site", specimen, "at " + specimen.siteCode(), first);
    }
    return specimen.typeCode().equals(first.typeCode())
        ? Optional.empty()
        : unlike("of-another-type", specimen, specimen.typeName(), first);
  }

  private static Optional<Refusal> unlike(
      String slug, SpecimenSummary specimen, String what, SpecimenSummary first) {
    return refuse(
        slug, "%s is %s, unlike %s.".formatted(specimen.barcode(), what, first.barcode()));
  }

  private static Optional<Refusal> notPermitted(
      SpecimenSummary specimen, Map<UUID, ConsentDecision> consents) {
    var decision = Contributors.decisionOn(specimen, consents);
    if (decision.filter(ConsentDecision::permits).isPresent()) {
      return Optional.empty();
    }
    var why =
        decision
            .filter(ConsentDecision.Denied.class::isInstance)
            .map(denied -> " " + ((ConsentDecision.Denied) denied).detail())
            .orElse("");
    return refuse(
        "consent-does-not-cover", "%s may not be used.%s".formatted(specimen.barcode(), why));
  }

  private static Optional<Refusal> refuse(String slug, String detail) {
    return Optional.of(new Refusal(slug, detail));
  }
}

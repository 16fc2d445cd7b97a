package org.biobank.order;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.donor.ConsentDecision;
import org.biobank.shared.Refusal;
import org.biobank.specimen.Contributors;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;

/**
 * Whether a specimen may be promised to an order. Asked when it is submitted, when it is approved
 * and for each substitute; consent is asked once more at the handover, since it is what the donor
 * says at that moment. Pure.
 *
 * @param consents the decision on all purposes of the order, now, by donor, or by tube where it has
 *     several; who is not in it has not permitted
 * @param keptFor code of the open order that keeps it, by specimen
 * @param stored those that stand in a store
 */
record ReservationRules(
    Sources.Source source,
    Map<UUID, ConsentDecision> consents,
    Map<UUID, String> keptFor,
    Set<UUID> stored) {

  Optional<Refusal> refusal(SpecimenSummary specimen) {
    return elsewhere(specimen)
        .or(() -> ofAnotherStudy(specimen))
        .or(() -> inAnotherOrder(specimen))
        .or(() -> unavailable(specimen))
        .or(() -> notStored(specimen))
        .or(() -> notPermitted(consents, specimen));
  }

  private Optional<Refusal> elsewhere(SpecimenSummary specimen) {
    return specimen.siteId().equals(source.siteId())
        ? Optional.empty()
        : refuse(
            "not-at-this-site",
            "%s belongs to site %s, the order goes to %s."
                .formatted(specimen.barcode(), specimen.siteCode(), source.site()));
  }

  private Optional<Refusal> ofAnotherStudy(SpecimenSummary specimen) {
    return specimen.studyId().equals(source.studyId())
        ? Optional.empty()
        : refuse(
            "of-another-study",
            "%s belongs to study %s, the order asks for %s."
                .formatted(specimen.barcode(), specimen.studyCode(), source.study()));
  }

  private Optional<Refusal> inAnotherOrder(SpecimenSummary specimen) {
    return Optional.ofNullable(keptFor.get(specimen.id()))
        .flatMap(
            order ->
                refuse(
                    "in-another-order",
                    "%s is kept for order %s.".formatted(specimen.barcode(), order)));
  }

  private static Optional<Refusal> unavailable(SpecimenSummary specimen) {
    if (specimen.status() == SpecimenStatus.AVAILABLE) {
      return Optional.empty();
    }
    if (specimen.status() == SpecimenStatus.ON_HOLD) {
      return refuse("on-hold", specimen.barcode() + " is on hold and may not be used.");
    }
    var status = specimen.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return refuse("not-available", "%s is %s.".formatted(specimen.barcode(), status));
  }

  private Optional<Refusal> notStored(SpecimenSummary specimen) {
    return stored.contains(specimen.id())
        ? Optional.empty()
        : refuse(
            "not-stored",
            specimen.barcode() + " stands in no store, so nobody could pick it; store it first.");
  }

  static Optional<Refusal> notPermitted(
      Map<UUID, ConsentDecision> consents, SpecimenSummary specimen) {
    var decision = Contributors.decisionOn(specimen, consents).orElse(null);
    if (decision instanceof ConsentDecision.Permitted) {
      return Optional.empty();
    }
    var why = decision instanceof ConsentDecision.Denied denied ? " " + denied.detail() : "";
    return refuse(
        "consent-does-not-cover",
        "Consent of %s does not cover what %s is asked for.%s"
            .formatted(specimen.donorCode(), specimen.barcode(), why));
  }

  private static Optional<Refusal> refuse(String slug, String detail) {
    return Optional.of(new Refusal(slug, detail));
  }
}

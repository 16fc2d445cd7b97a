package org.biobank.shipment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.donor.ConsentDecision;
import org.biobank.shared.PlainDecimal;
import org.biobank.shared.Refusal;
import org.biobank.specimen.Contributors;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Place;

/**
 * Whether a specimen may leave its site in a shipment. Asked when it is packed and again when the
 * shipment is handed over: consent is what the donor says at that moment, not at the request.
 *
 * @param consents the decision on TRANSFER, now, by donor; who is not in it has not permitted
 */
record ReleaseRules(Shipment shipment, Map<UUID, ConsentDecision> consents) {

  Optional<Refusal> refusal(SpecimenSummary specimen) {
    return elsewhere(specimen)
        .or(() -> unavailable(specimen))
        .or(() -> tooWarm(specimen))
        .or(() -> notPermitted(specimen));
  }

  private Optional<Refusal> elsewhere(SpecimenSummary specimen) {
    return specimen.siteId().equals(shipment.fromSiteId())
        ? Optional.empty()
        : refuse(
            "not-at-this-site",
            "%s belongs to site %s, the shipment leaves from %s."
                .formatted(specimen.barcode(), specimen.siteCode(), shipment.fromSite()));
  }

  private Optional<Refusal> unavailable(SpecimenSummary specimen) {
    if (specimen.status() == SpecimenStatus.AVAILABLE) {
      return Optional.empty();
    }
    if (specimen.status() == SpecimenStatus.ON_HOLD) {
      return refuse("on-hold", specimen.barcode() + " is on hold and may not leave.");
    }
    return refuse(
        "not-available",
        "%s is %s."
            .formatted(
                specimen.barcode(),
                specimen.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
  }

  private Optional<Refusal> tooWarm(SpecimenSummary specimen) {
    return shipment.celsiusMax().compareTo(specimen.storageCelsiusMax()) <= 0
        ? Optional.empty()
        : refuse(
            "too-warm",
            "%s (%s) keeps at %s °C or colder, the shipment may reach %s °C."
                .formatted(
                    specimen.barcode(),
                    specimen.typeName(),
                    PlainDecimal.shown(specimen.storageCelsiusMax()),
                    PlainDecimal.shown(shipment.celsiusMax())));
  }

  Optional<Refusal> notPermitted(SpecimenSummary specimen) {
    var decision = Contributors.decisionOn(specimen, consents).orElse(null);
    if (decision instanceof ConsentDecision.Permitted) {
      return Optional.empty();
    }
    var why = decision instanceof ConsentDecision.Denied denied ? " " + denied.detail() : "";
    return refuse(
        "consent-does-not-cover",
        "Consent of %s does not cover the transfer of %s.%s"
            .formatted(specimen.donorCode(), specimen.barcode(), why));
  }

  /** Packed, and put into a box again since. */
  static Optional<Refusal> backInStore(SpecimenSummary specimen, Map<UUID, Place> stored) {
    return Optional.ofNullable(stored.get(specimen.id()))
        .flatMap(
            place ->
                refuse(
                    "back-in-store",
                    "%s stands in %s again; unpack it, then pack it anew."
                        .formatted(specimen.barcode(), place)));
  }

  private static Optional<Refusal> refuse(String slug, String detail) {
    return Optional.of(new Refusal(slug, detail));
  }
}

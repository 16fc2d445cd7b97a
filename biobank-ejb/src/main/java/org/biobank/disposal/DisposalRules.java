package org.biobank.disposal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenSummary;

/**
 * Whether a specimen may be destroyed: it must be here, in nobody's way, and for a withdrawal it
 * must be of a donor who withdrew. Pure.
 *
 * @param site where it is done
 * @param holds reasons of the holds on each specimen; those without one are left out
 * @param whereabouts by specimen
 */
record DisposalRules(
    Actor actor,
    UUID siteId,
    String site,
    DisposalReason reason,
    Map<UUID, Set<String>> holds,
    Map<UUID, Whereabouts> whereabouts) {
  private static final String WITHDRAWN = DisposalReason.CONSENT_WITHDRAWN.name();
  private static final String IN_SHIPMENT = "shipment:";

  Optional<Refusal> refusal(SpecimenSummary tube) {
    return elsewhere(tube)
        .or(() -> notYours(tube))
        .or(() -> ofState(tube))
        .or(() -> packed(tube))
        .or(() -> held(tube))
        .or(() -> notWithdrawn(tube));
  }

  private Optional<Refusal> elsewhere(SpecimenSummary tube) {
    return tube.siteId().equals(siteId)
        ? Optional.empty()
        : refuse(
            "not-at-this-site",
            "%s belongs to site %s, not to %s.".formatted(tube.barcode(), tube.siteCode(), site));
  }

  private Optional<Refusal> notYours(SpecimenSummary tube) {
    return actor.mayWithin(Permission.SPECIMEN_DISPOSE, siteId, tube.studyId())
        ? Optional.empty()
        : refuse(
            "study-not-yours",
            "%s belongs to study %s, which is not yours."
                .formatted(tube.barcode(), tube.studyCode()));
  }

  private static Optional<Refusal> ofState(SpecimenSummary tube) {
    return switch (tube.status()) {
      case AVAILABLE, ON_HOLD -> Optional.empty();
      case RESERVED ->
          refuse(
              "reserved",
              tube.barcode() + " is reserved for an order; cancel the order, or wait for its end.");
      case MISSING ->
          refuse("not-here", tube.barcode() + " is missing; find it, then dispose of it.");
      case IN_TRANSIT, DISTRIBUTED, CONSUMED, DISPOSED ->
          refuse(
              "not-here",
              "%s is %s; there is nothing here to destroy."
                  .formatted(
                      tube.barcode(),
                      tube.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    };
  }

  private Optional<Refusal> packed(SpecimenSummary tube) {
    return Optional.ofNullable(whereabouts.get(tube.id()))
        .filter(where -> where.place().startsWith(IN_SHIPMENT))
        .flatMap(
            where ->
                refuse(
                    "packed",
                    "%s is packed in %s; unpack it first."
                        .formatted(tube.barcode(), where.place().substring(IN_SHIPMENT.length()))));
  }

  /** Whoever decides about a quarantine has not decided yet; a withdrawal is a decision. */
  private Optional<Refusal> held(SpecimenSummary tube) {
    return holds.getOrDefault(tube.id(), Set.of()).stream()
        .filter(hold -> !hold.equals(WITHDRAWN))
        .sorted()
        .findFirst()
        .flatMap(
            hold ->
                refuse(
                    "on-hold",
                    "%s is on hold (%s); release it first."
                        .formatted(
                            tube.barcode(), hold.toLowerCase(Locale.ROOT).replace('_', ' '))));
  }

  private Optional<Refusal> notWithdrawn(SpecimenSummary tube) {
    boolean withdrawn = holds.getOrDefault(tube.id(), Set.of()).contains(WITHDRAWN);
    return reason != DisposalReason.CONSENT_WITHDRAWN || withdrawn
        ? Optional.empty()
        : refuse(
            "not-withdrawn",
            "The donor of %s has not withdrawn; is it the right tube?".formatted(tube.barcode()));
  }

  private static Optional<Refusal> refuse(String slug, String detail) {
    return Optional.of(new Refusal(slug, detail));
  }
}

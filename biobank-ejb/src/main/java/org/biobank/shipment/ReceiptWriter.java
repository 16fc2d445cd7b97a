package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.donor.ConsentDecision;
import org.biobank.donor.ConsentDecisions;
import org.biobank.donor.Purpose;
import org.biobank.hold.HoldReason;
import org.biobank.hold.HoldSpecimens;
import org.biobank.shared.Barcode;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.specimen.Contributors;
import org.biobank.specimen.FindContributors;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.TakeOut;

/** Writes what a receipt found, in bulk: items, and what it means for the specimens. */
@ApplicationScoped
class ReceiptWriter {
  /**
   * A tube that counts as gone stays so: that it turned up is a discrepancy, not a resurrection.
   */
  private static final Set<SpecimenStatus> GONE =
      Set.of(SpecimenStatus.DISTRIBUTED, SpecimenStatus.CONSUMED, SpecimenStatus.DISPOSED);

  @Inject private ShipmentItems items;
  @Inject private Discrepancies discrepancies;
  @Inject private ChangeSpecimens change;
  @Inject private HoldSpecimens holds;
  @Inject private FindContributors findContributors;
  @Inject private ConsentDecisions consents;
  @Inject private TakeOut takeOut;
  @Inject private Clock clock;

  /**
   * What was written.
   *
   * @param itemIds by barcode
   * @param onHold received, and held because the donor withdrew meanwhile
   * @param foundElsewhere missing here, but another receipt has found them meanwhile
   */
  record Written(Map<Barcode, UUID> itemIds, Set<UUID> onHold, Set<UUID> foundElsewhere) {
    Optional<UUID> item(ReceiptPlan.Finding finding) {
      return Optional.ofNullable(itemIds.get(finding.barcode()));
    }
  }

  Written write(Shipment shipment, ReceiptPlan plan, Instant at) {
    var foundElsewhere =
        items.foundElsewhere(ids(plan, ItemOutcome.MISSING), shipment.id(), shipment.createdAt());
    var itemIds = items.record(shipment.id(), plan.findings(), at);
    change.moveToSite(
        ids(plan, ItemOutcome.RECEIVED), shipment.toSiteId(), SpecimenStatus.AVAILABLE);
    change.moveToSite(ids(plan, ItemOutcome.DAMAGED), shipment.toSiteId(), SpecimenStatus.ON_HOLD);
    var withdrawn = withdrawnOnTheWay(plan);
    holds.hold(withdrawn, HoldReason.CONSENT_WITHDRAWN, at);
    holds.hold(ids(plan, ItemOutcome.DAMAGED), HoldReason.QUARANTINE, at);
    change.status(without(ids(plan, ItemOutcome.MISSING), foundElsewhere), SpecimenStatus.MISSING);
    keepApart(plan, at);
    return new Written(itemIds, withdrawn, foundElsewhere);
  }

  void open(Shipment shipment, List<Discrepancies.Opening> openings, Instant at) {
    discrepancies.open(shipment.id(), openings, at);
  }

  /** A withdrawal holds what is in a store; what was on the road is held when it arrives. */
  private Set<UUID> withdrawnOnTheWay(ReceiptPlan plan) {
    var received = plan.specimens(ItemOutcome.RECEIVED, Function.identity());
    var contributors = findContributors.of(received);
    var donors = contributors.donorsOf(received);
    var decisions = contributors.judged(consents.decide(donors, Purpose.USE, clock.instant()));
    return received.stream()
        .filter(
            specimen ->
                Contributors.decisionOn(specimen, decisions).orElse(null)
                        instanceof ConsentDecision.Denied denied
                    && denied.isWithdrawal())
        .map(SpecimenSummary::id)
        .collect(Collectors.toSet());
  }

  /** Extra tubes stand where nobody expects them: out of the box they should be in, and on hold. */
  private void keepApart(ReceiptPlan plan, Instant at) {
    takeOut.take(ids(plan, ItemOutcome.EXTRA));
    holds.hold(
        plan.with(ItemOutcome.EXTRA).stream()
            .flatMap(finding -> finding.specimen().stream())
            .filter(specimen -> !GONE.contains(specimen.status()))
            .map(SpecimenSummary::id)
            .toList(),
        HoldReason.QUARANTINE,
        at);
  }

  private static List<UUID> ids(ReceiptPlan plan, ItemOutcome outcome) {
    return plan.specimens(outcome, SpecimenSummary::id);
  }

  private static Set<UUID> without(Collection<UUID> ids, Set<UUID> excluded) {
    return ids.stream().filter(id -> !excluded.contains(id)).collect(Collectors.toSet());
  }
}

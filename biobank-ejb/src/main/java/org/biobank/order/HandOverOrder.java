package org.biobank.order;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Signature;
import org.biobank.identity.SignatureRequired;
import org.biobank.identity.Subject;
import org.biobank.quantity.QuantityChange;
import org.biobank.quantity.QuantityKind;
import org.biobank.quantity.QuantityLedger;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.specimen.FindContributors;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.FindPlaces;

/**
 * The recipient takes over what was picked, all of it. Whether each tube may leave is asked again
 * at this moment: consent is what the donor says now, not when the order was granted.
 */
@Act
public class HandOverOrder {
  @Inject private CurrentActor current;
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private TubeConsents consents;
  @Inject private FindContributors findContributors;
  @Inject private FindPlaces places;
  @Inject private FindSpecimens specimens;
  @Inject private ChangeSpecimens change;
  @Inject private QuantityLedger quantities;
  @Inject private WholeOrders whole;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * @param version of the order that was looked at
   * @throws SignatureRequired if the committee asked for one
   * @throws NothingPicked if no tube of it is at the bench
   * @throws TubesRefused with each tube that may no longer leave, and why
   * @throws ReservedMeanwhile if a tube was held at the same moment
   */
  @Requires(Permission.ORDER_DISTRIBUTE)
  public OrderDetails handOver(@Subject Barcode code, int version, Delivery delivery) {
    var actor = current.actor();
    var order = orders.lock(code);
    order.requireWithinScopeOf(actor, Permission.ORDER_DISTRIBUTE);
    order.require(OrderStep.HAND_OVER);
    order.requireVersion(version);
    if (order.signedHandover() && delivery.signatures().isEmpty()) {
      throw new SignatureRequired("signature");
    }
    var picked =
        items.of(order.id()).stream()
            .filter(item -> item.status() == OrderItemStatus.PICKED)
            .toList();
    if (picked.isEmpty()) {
      throw new NothingPicked(order.code());
    }
    var now = clock.instant();
    var tubes = specimens.byIds(picked.stream().map(OrderItem::specimenId).toList());
    refuse(refusals(order, tubes.values(), now));

    quantities.record(given(order, tubes.values()), actor, now);
    if (!change.status(tubes.keySet(), SpecimenStatus.RESERVED, SpecimenStatus.DISTRIBUTED)) {
      throw new ReservedMeanwhile(order.code());
    }
    items.handedOver(quantities(picked, tubes), now);
    orders.handedOver(order.id(), actor.id(), delivery.takenBy(), now);
    record(actor, picked.stream().map(item -> dispensed(order, item, now)).toList(), delivery);
    return whole.of(order);
  }

  private List<RefusedTube> refusals(Order order, Collection<SpecimenSummary> tubes, Instant now) {
    var contributors = findContributors.of(tubes);
    var donors = contributors.donorsOf(tubes);
    var rules =
        new HandoverRules(
            contributors.judged(consents.decide(donors, orders.purposes(order.id()), now)),
            places.of(tubes.stream().map(SpecimenSummary::id).toList()));
    return tubes.stream()
        .flatMap(
            tube ->
                rules.refusal(tube).stream()
                    .map(refusal -> new RefusedTube(tube.barcode().text(), refusal)))
        .toList();
  }

  private static void refuse(List<RefusedTube> refused) {
    if (!refused.isEmpty()) {
      throw TubesRefused.handingOver(refused);
    }
  }

  /** All that is in the tubes goes with them. */
  private static List<QuantityChange> given(Order order, Collection<SpecimenSummary> tubes) {
    return tubes.stream()
        .filter(tube -> tube.availableQuantity().signum() > 0)
        .map(
            tube ->
                QuantityChange.of(
                        tube.id(), QuantityKind.DISTRIBUTED, tube.availableQuantity().negate())
                    .seenAt(tube.version())
                    .reference(order.code()))
        .toList();
  }

  private static Map<OrderItem, BigDecimal> quantities(
      List<OrderItem> picked, Map<UUID, SpecimenSummary> tubes) {
    var quantities = new LinkedHashMap<OrderItem, BigDecimal>();
    picked.forEach(
        item ->
            Optional.ofNullable(tubes.get(item.specimenId()))
                .ifPresent(tube -> quantities.put(item, tube.availableQuantity())));
    return quantities;
  }

  private void record(Actor actor, List<CustodyEntry> entries, Delivery delivery) {
    if (delivery.signatures().isEmpty()) {
      ledger.append(actor, entries);
    } else {
      ledger.appendSigned(actor, entries, delivery.signatures().toArray(Signature[]::new));
    }
  }

  private static CustodyEntry dispensed(Order order, OrderItem item, Instant at) {
    return CustodyEntry.of(
            CustodySubject.specimen(item.specimenId()),
            at,
            BusinessStep.DISPENSING,
            Disposition.DISPENSED,
            Whereabouts.withRecipient(order.recipient(), order.code()))
        .noting("whole, for order " + order.code());
  }
}

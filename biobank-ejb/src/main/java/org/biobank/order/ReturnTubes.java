package org.biobank.order;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.donor.ConsentDecision;
import org.biobank.donor.ConsentDecisions;
import org.biobank.donor.Purpose;
import org.biobank.hold.HoldReason;
import org.biobank.hold.HoldSpecimens;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.processing.RecordForOthers;
import org.biobank.quantity.QuantityLedger;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.PlainDecimal;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.specimen.Contributors;
import org.biobank.specimen.FindContributors;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.reservation.ReserveSlots;

/**
 * Tubes come back from the recipient to the bench, with what is left in them: all that were
 * scanned, or none. Those whose donors withdrew meanwhile are held; those that came back empty are
 * used up.
 */
@Act
public class ReturnTubes {
  @Inject private CurrentActor current;
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private ConsentDecisions consents;
  @Inject private FindContributors findContributors;
  @Inject private FindSpecimens specimens;
  @Inject private ChangeSpecimens change;
  @Inject private QuantityLedger quantities;
  @Inject private HoldSpecimens holds;
  @Inject private ReserveSlots reserveSlots;
  @Inject private RecordForOthers processing;
  @Inject private WholeOrders whole;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * @throws TubesRefused with each tube that is not out with this order, or came back fuller
   */
  @Requires(Permission.ORDER_DISTRIBUTE)
  public OrderDetails takeBack(@Subject Barcode code, List<ReturnedTube> told) {
    var actor = current.actor();
    var order = orders.lock(code);
    order.requireWithinScopeOf(actor, Permission.ORDER_DISTRIBUTE);
    order.require(OrderStep.RETURN);
    var plan = plan(order, told);
    if (!plan.refused().isEmpty()) {
      throw TubesRefused.returning(plan.refused());
    }

    var now = clock.instant();
    items.returned(plan.back(), now);
    quantities.record(plan.quantities(order.code()), actor, now);
    settle(plan.back(), now);
    orders.step(order.id(), OrderStep.RETURN);
    ledger.append(actor, plan.back().stream().map(back -> returned(order, back, now)).toList());
    processing.cameBackThawed(
        actor,
        ids(plan.back(), ReturnPlan.Back::thawed),
        now,
        "thawed while it was out with order " + order.code());
    return whole.of(order);
  }

  private ReturnPlan plan(Order order, List<ReturnedTube> told) {
    var known = specimens.byBarcodes(told.stream().map(ReturnedTube::barcode).toList());
    Map<UUID, OrderItem> out =
        items.of(order.id()).stream()
            .collect(Collectors.toMap(OrderItem::specimenId, Function.identity()));
    return ReturnPlan.of(told, known, out);
  }

  /** What each is from now on: used up, held or available again. */
  private void settle(List<ReturnPlan.Back> back, Instant at) {
    var withdrawn = withdrawn(back.stream().map(ReturnPlan.Back::tube).toList(), at);
    var empty = ids(back, ReturnPlan.Back::isEmpty);
    change.status(empty, SpecimenStatus.CONSUMED);
    reserveSlots.release(empty);
    holds.hold(
        ids(back, one -> !one.isEmpty() && withdrawn.contains(one.tube().id())),
        HoldReason.CONSENT_WITHDRAWN,
        at);
    change.status(
        ids(back, one -> !one.isEmpty() && !withdrawn.contains(one.tube().id())),
        SpecimenStatus.AVAILABLE);
  }

  /** The tubes of which a donor took the consent back while they were out. */
  private Set<UUID> withdrawn(List<SpecimenSummary> tubes, Instant at) {
    var contributors = findContributors.of(tubes);
    var decisions =
        contributors.judged(consents.decide(contributors.donorsOf(tubes), Purpose.USE, at));
    return tubes.stream()
        .filter(
            tube ->
                Contributors.decisionOn(tube, decisions)
                    .filter(
                        decision ->
                            decision instanceof ConsentDecision.Denied denied
                                && denied.isWithdrawal())
                    .isPresent())
        .map(SpecimenSummary::id)
        .collect(Collectors.toSet());
  }

  private static List<UUID> ids(List<ReturnPlan.Back> back, Predicate<ReturnPlan.Back> which) {
    return back.stream().filter(which).map(one -> one.tube().id()).toList();
  }

  private static CustodyEntry returned(Order order, ReturnPlan.Back back, Instant at) {
    return CustodyEntry.of(
            CustodySubject.specimen(back.tube().id()),
            at,
            BusinessStep.RECEIVING,
            Disposition.RETURNED,
            Whereabouts.atBench(order.site()))
        .noting(
            "back from order %s with %s %s%s"
                .formatted(
                    order.code(),
                    PlainDecimal.shown(back.remaining()),
                    back.tube().unit(),
                    back.thawed() ? ", thawed while it was out" : ""));
  }
}

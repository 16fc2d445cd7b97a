package org.biobank.order;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.donor.Purpose;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/**
 * The access committee grants an order: in the same transaction its tubes are found and reserved,
 * all of them or none.
 */
@Act
public class ApproveOrder {
  @Inject private CurrentActor current;
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private OrderLines lines;
  @Inject private ChosenTubes chosen;
  @Inject private ReservationFacts facts;
  @Inject private FindSpecimens specimens;
  @Inject private Reservations reservations;
  @Inject private WholeOrders whole;
  @Inject private Clock clock;

  /**
   * @param version of the order that was decided on
   * @throws OwnOrder if the actor submitted it
   * @throws TubesRefused with each tube and line that cannot be had, and why
   * @throws ReservedMeanwhile if another transaction took one of them at the same moment
   */
  @Requires(Permission.ORDER_DECIDE)
  public OrderDetails approve(@Subject Barcode code, int version, Approval approval) {
    var actor = current.actor();
    var order = orders.lock(code);
    order.requireWithinScopeOf(actor, Permission.ORDER_DECIDE);
    order.require(OrderStep.APPROVE);
    order.requireVersion(version);
    order.requireSubmittedByAnotherThan(actor);
    var purposes = orders.purposes(order.id());
    var all = items.of(order.id());
    var named = stillAskedFor(all);
    var choice = chosen.choose(order, purposes, lines.of(order.id()), specimenIds(all));
    refuse(Stream.concat(refusals(order, purposes, named), choice.refused().stream()).toList());

    var now = clock.instant();
    var added = added(choice);
    items.reserveRequested(order);
    items.add(order, added);
    var reserved =
        Stream.concat(named.stream(), added.stream().map(OrderItems.NewItem::specimenId)).toList();
    reservations.begin(order, reserved, actor, now);
    orders.decided(order.id(), Decision.approved(approval), actor.id(), now);
    return whole.of(order);
  }

  /** Without those that a hold or a withdrawal took out of the order before it was decided. */
  static List<UUID> stillAskedFor(List<OrderItem> all) {
    return specimenIds(
        all.stream().filter(item -> item.status() == OrderItemStatus.REQUESTED).toList());
  }

  private static List<UUID> specimenIds(List<OrderItem> items) {
    return items.stream().map(OrderItem::specimenId).toList();
  }

  private Stream<RefusedTube> refusals(Order order, Set<Purpose> purposes, List<UUID> named) {
    var known = specimens.byIds(named);
    var rules = facts.rules(order.source(), purposes, known.values());
    return named.stream()
        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
        .flatMap(
            tube ->
                rules.refusal(tube).stream()
                    .map(refusal -> new RefusedTube(tube.barcode().text(), refusal)));
  }

  private static void refuse(List<RefusedTube> refused) {
    if (!refused.isEmpty()) {
      throw TubesRefused.reserving(refused);
    }
  }

  private static List<OrderItems.NewItem> added(ChosenTubes.Choice choice) {
    var added = new ArrayList<OrderItems.NewItem>();
    choice
        .tubes()
        .forEach(
            (line, tubes) ->
                tubes.stream()
                    .map(SpecimenSummary::id)
                    .forEach(id -> added.add(OrderItems.NewItem.reserved(id, line))));
    return added;
  }
}

package org.biobank.order;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/**
 * Another tube of the same donor and type is reserved in the place of one that was not found; then
 * it is on the pick list. The committee granted that donor's specimen, not that very tube.
 */
@Act
public class TakeSubstitute {
  @Inject private CurrentActor current;
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private ReservationFacts facts;
  @Inject private Reservations reservations;
  @Inject private FindSpecimens specimens;
  @Inject private WholeOrders whole;
  @Inject private Clock clock;

  /**
   * @throws NotOfThisOrder if the first is not missing, or something stands in for it already
   * @throws TubesRefused if the second may not stand in for it, and why
   */
  @Requires(Permission.ORDER_PICK)
  public OrderDetails take(@Subject Barcode code, Barcode missing, Barcode substitute) {
    var actor = current.actor();
    var order = orders.lock(code);
    order.requireWithinScopeOf(actor, Permission.ORDER_PICK);
    order.require(OrderStep.SUBSTITUTE);
    var lost = specimens.get(missing);
    var instead = specimens.get(substitute);
    var item = missing(order, lost);
    refusal(order, lost, instead)
        .ifPresent(
            why -> {
              throw TubesRefused.reserving(List.of(new RefusedTube(instead.barcode().text(), why)));
            });
    items.add(order, List.of(OrderItems.NewItem.inPlaceOf(item, instead.id())));
    reservations.begin(order, List.of(instead.id()), actor, clock.instant());
    orders.step(order.id(), OrderStep.SUBSTITUTE);
    return whole.of(order);
  }

  private OrderItem missing(Order order, SpecimenSummary lost) {
    var all = items.of(order.id());
    return all.stream()
        .filter(item -> item.specimenId().equals(lost.id()))
        .filter(item -> item.status() == OrderItemStatus.MISSING)
        .filter(
            item ->
                all.stream()
                    .noneMatch(
                        other -> other.substituteForId().filter(item.id()::equals).isPresent()))
        .findFirst()
        .orElseThrow(() -> NotOfThisOrder.missing(order.code(), lost.barcode().text()));
  }

  private Optional<Refusal> refusal(Order order, SpecimenSummary lost, SpecimenSummary instead) {
    return ofAnotherKind(lost, instead)
        .or(
            () ->
                facts
                    .rules(order.source(), orders.purposes(order.id()), List.of(instead))
                    .refusal(instead));
  }

  static Optional<Refusal> ofAnotherKind(SpecimenSummary lost, SpecimenSummary instead) {
    return lost.donorId().equals(instead.donorId()) && lost.typeCode().equals(instead.typeCode())
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "no-substitute",
                "%s is not of the same donor and type as %s."
                    .formatted(instead.barcode(), lost.barcode())));
  }
}

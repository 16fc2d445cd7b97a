package org.biobank.order;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/** The protocol of an order's handover. */
@View
public class ShowHandover {
  @Inject private CurrentActor current;
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private FindSpecimens specimens;

  /**
   * @throws NotHandedOver before the handover
   */
  @Requires(Permission.ORDER_READ)
  public HandoverRecord show(@Subject Barcode code) {
    var order = orders.get(code);
    order.requireWithinScopeOf(current.actor(), Permission.ORDER_READ);
    var at = order.handedOverAt().orElseThrow(() -> new NotHandedOver(order.code()));
    return new HandoverRecord(
        order.code(),
        order.site(),
        order.study(),
        order.project(),
        order.requester(),
        order.recipient(),
        orders.purposes(order.id()).stream().sorted().toList(),
        order.conditions(),
        at,
        order.handedOverBy().orElse(""),
        order.takenBy().orElse(""),
        tubes(order));
  }

  private List<HandoverRecord.Tube> tubes(Order order) {
    var out =
        items.of(order.id()).stream().filter(item -> item.handedOverAt().isPresent()).toList();
    var known = specimens.byIds(out.stream().map(OrderItem::specimenId).toList());
    return out.stream()
        .flatMap(
            item ->
                Optional.ofNullable(known.get(item.specimenId())).stream()
                    .map(tube -> tube(item, tube)))
        .toList();
  }

  private static HandoverRecord.Tube tube(OrderItem item, SpecimenSummary tube) {
    return new HandoverRecord.Tube(
        tube.barcode().text(),
        tube.typeName(),
        item.quantityOut().orElse(tube.availableQuantity()),
        tube.unit(),
        tube.collectedAt(),
        item.returnedAt(),
        item.quantityBack());
  }
}

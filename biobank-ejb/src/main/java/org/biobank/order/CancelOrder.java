package org.biobank.order;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;

/**
 * Gives up an order before its handover. What was reserved is free again; what was picked already
 * is at the bench and is put back by scanning it into a box.
 */
@Act
public class CancelOrder {
  @Inject private CurrentActor current;
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private Reservations reservations;
  @Inject private WholeOrders whole;
  @Inject private Clock clock;

  /**
   * @param version of the order that was looked at
   * @throws OrderNotInThisStatus once it is handed over, or ended
   */
  @Requires(Permission.ORDER_SUBMIT)
  public OrderDetails cancel(@Subject Barcode code, int version, String reason) {
    var actor = current.actor();
    var order = orders.lock(code);
    order.requireWithinScopeOf(actor, Permission.ORDER_SUBMIT);
    order.require(OrderStep.CANCEL);
    order.requireVersion(version);
    var now = clock.instant();
    var kept =
        items.of(order.id()).stream()
            .filter(item -> item.status().isOpen() || item.status() == OrderItemStatus.REQUESTED)
            .toList();
    items.status(kept.stream().map(OrderItem::id).toList(), OrderItemStatus.RELEASED);
    reservations.end(order, reserved(kept), actor, now);
    orders.ended(order.id(), OrderStep.CANCEL, reason, now);
    return whole.of(order);
  }

  /** For what is only asked for nothing was reserved; another order may keep the same tube. */
  private static List<UUID> reserved(List<OrderItem> kept) {
    return kept.stream().filter(item -> item.status().isOpen()).map(OrderItem::specimenId).toList();
  }
}

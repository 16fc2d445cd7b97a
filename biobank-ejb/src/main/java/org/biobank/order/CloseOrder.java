package org.biobank.order;

import jakarta.inject.Inject;
import java.time.Clock;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.storage.reservation.ReserveSlots;

/**
 * Nothing more is expected back: what is still out stays with the recipient, and its places are
 * free.
 */
@Act
public class CloseOrder {
  @Inject private CurrentActor current;
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private ReserveSlots reserveSlots;
  @Inject private WholeOrders whole;
  @Inject private Clock clock;

  /**
   * @param version of the order that was looked at
   */
  @Requires(Permission.ORDER_DISTRIBUTE)
  public OrderDetails close(@Subject Barcode code, int version) {
    var order = orders.lock(code);
    order.requireWithinScopeOf(current.actor(), Permission.ORDER_DISTRIBUTE);
    order.require(OrderStep.CLOSE);
    order.requireVersion(version);
    reserveSlots.release(
        items.of(order.id()).stream()
            .filter(item -> item.status() == OrderItemStatus.DISTRIBUTED)
            .map(OrderItem::specimenId)
            .toList());
    orders.ended(order.id(), OrderStep.CLOSE, "", clock.instant());
    return whole.of(order);
  }
}

package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.biobank.shared.Barcode;

/** Moves an order on as its pick list grows shorter. */
@ApplicationScoped
class PickProgress {
  @Inject private Orders orders;
  @Inject private OrderItems items;

  /** How far it is now, and how many tubes are left to fetch. */
  record Standing(OrderStatus status, int version, int left) {}

  /**
   * @param changed whether a tube was taken or found missing; if none was, the order stays as it is
   */
  Standing after(Order order, boolean changed) {
    var left =
        Math.toIntExact(
            items.of(order.id()).stream()
                .filter(item -> item.status() == OrderItemStatus.RESERVED)
                .count());
    if (changed) {
      orders.step(order.id(), left == 0 ? OrderStep.FINISH_PICKING : OrderStep.PICK);
    }
    var now = orders.get(new Barcode(order.code()));
    return new Standing(now.status(), now.version(), left);
  }
}

package org.biobank.order;

import jakarta.inject.Inject;
import java.time.Clock;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;

/** The access committee refuses an order and says why. */
@Act
public class RejectOrder {
  @Inject private CurrentActor current;
  @Inject private Orders orders;
  @Inject private OrderItems items;
  @Inject private WholeOrders whole;
  @Inject private Clock clock;

  /**
   * @param version of the order that was decided on
   * @throws OwnOrder if the actor submitted it
   */
  @Requires(Permission.ORDER_DECIDE)
  public OrderDetails reject(@Subject Barcode code, int version, String reason) {
    var actor = current.actor();
    var order = orders.lock(code);
    order.requireWithinScopeOf(actor, Permission.ORDER_DECIDE);
    order.require(OrderStep.REJECT);
    order.requireVersion(version);
    order.requireSubmittedByAnotherThan(actor);
    var asked = items.of(order.id()).stream().map(OrderItem::id).toList();
    items.status(asked, OrderItemStatus.RELEASED);
    orders.decided(order.id(), Decision.rejected(reason), actor.id(), clock.instant());
    return whole.of(order);
  }
}

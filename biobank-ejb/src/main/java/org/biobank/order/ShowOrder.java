package org.biobank.order;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;

/** An order with everything in it. */
@View
public class ShowOrder {
  @Inject private CurrentActor current;
  @Inject private Orders orders;
  @Inject private WholeOrders whole;

  @Requires(Permission.ORDER_READ)
  public OrderDetails show(@Subject Barcode code) {
    var order = orders.get(code);
    order.requireWithinScopeOf(current.actor(), Permission.ORDER_READ);
    return whole.of(order);
  }
}

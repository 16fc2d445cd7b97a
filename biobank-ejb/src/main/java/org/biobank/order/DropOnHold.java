package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.biobank.hold.SpecimensHeld;

/**
 * A tube that people put on hold leaves its open order in the same transaction: no pick list shows
 * it any more, and no handover waits for it. Released, it is free for any order.
 */
@ApplicationScoped
class DropOnHold {
  @Inject private OrderItems items;
  @Inject private DropOnWithdrawal orders;

  void drop(@Observes SpecimensHeld held) {
    orders.advance(items.letGo(held.ids()));
  }
}

package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biobank.donor.ConsentWithdrawn;
import org.biobank.donor.WithdrawalScope;
import org.biobank.shared.Database;

/**
 * When a donor withdraws, their tubes leave every open order in the same transaction: no pick list
 * shows them any more. Holding them is the specimens' own matter; where nothing else is left to
 * pick, the order is ready.
 */
@ApplicationScoped
class DropOnWithdrawal {
  @Inject private Database database;
  @Inject private OrderItems items;

  void drop(@Observes ConsentWithdrawn withdrawn) {
    if (withdrawn.scope() == WithdrawalScope.NO_CONTACT) {
      return;
    }
    advance(items.withdraw(specimensOf(withdrawn.donorId())));
  }

  private List<UUID> specimensOf(UUID donorId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id FROM specimen WHERE donor_id = :donor
                    UNION SELECT specimen_id FROM specimen_contributor WHERE donor_id = :donor
                    """)
                .bind("donor", donorId)
                .mapTo(UUID.class)
                .list());
  }

  /** Orders from which tubes were dropped; those with nothing left to pick are ready. */
  void advance(Set<UUID> orderIds) {
    if (orderIds.isEmpty()) {
      return;
    }
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE specimen_order o
                    SET o.version = o.version + 1,
                        o.status = IF(o.status = 'PICKING' AND NOT EXISTS (
                          SELECT 1 FROM specimen_order_item i WHERE i.order_id = o.id AND i.status = 'RESERVED'),
                          'READY', o.status)
                    WHERE o.id IN (<ids>)
                    """)
                .bindList("ids", List.copyOf(orderIds))
                .execute());
  }
}

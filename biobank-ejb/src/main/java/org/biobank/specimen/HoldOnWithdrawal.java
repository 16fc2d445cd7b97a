package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.donor.ConsentWithdrawn;
import org.biobank.donor.WithdrawalScope;
import org.biobank.identity.CurrentActor;
import org.biobank.shared.Database;

/**
 * When a donor withdraws, everything of theirs that still stands in a store is held in the same
 * transaction: it may be kept, not used, until somebody decides. What is in transit or was given
 * away cannot be held; it is listed instead.
 */
@ApplicationScoped
class HoldOnWithdrawal {
  @Inject private Database database;
  @Inject private HoldSpecimens holds;
  @Inject private CustodyChains chains;
  @Inject private CustodyLedger ledger;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  void hold(@Observes ConsentWithdrawn withdrawn) {
    if (withdrawn.scope() == WithdrawalScope.NO_CONTACT) {
      return;
    }
    var ids = toBeHeld(withdrawn.donorId());
    holds.hold(ids, HoldReason.CONSENT_WITHDRAWN, clock.instant());
    ledger.append(current.actor(), entries(ids, withdrawn));
  }

  private List<UUID> toBeHeld(UUID donorId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id FROM specimen
                    WHERE donor_id = :donor AND status IN ('AVAILABLE', 'RESERVED', 'MISSING') ORDER BY id FOR UPDATE
                    """)
                .bind("donor", donorId)
                .mapTo(UUID.class)
                .list());
  }

  /** It stays where it is; only its state changes. */
  private List<CustodyEntry> entries(List<UUID> ids, ConsentWithdrawn withdrawn) {
    return chains.whereabouts(ids).entrySet().stream()
        .map(
            where ->
                CustodyEntry.of(
                        CustodySubject.specimen(where.getKey()),
                        withdrawn.at(),
                        BusinessStep.HOLDING,
                        Disposition.UNAVAILABLE,
                        where.getValue())
                    .noting("consent withdrawn"))
        .toList();
  }
}

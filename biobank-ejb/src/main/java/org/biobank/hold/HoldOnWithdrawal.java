package org.biobank.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.donor.ConsentWithdrawn;
import org.biobank.donor.WithdrawalConsequences;
import org.biobank.donor.WithdrawalScope;
import org.biobank.identity.CurrentActor;
import org.biobank.shared.Database;
import org.biobank.specimen.FindContributors;
import org.biobank.specimen.SpecimenStatus;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * When a donor withdraws, everything of theirs that still stands in a store is held in the same
 * transaction: it may be kept, not used, until somebody decides. What is held already for another
 * reason is held for this one too; what is missing stays missing and is held once it is found. What
 * is in transit or was given away cannot be held; it is listed instead.
 */
@ApplicationScoped
class HoldOnWithdrawal {
  @Inject private Database database;
  @Inject private HoldSpecimens holds;
  @Inject private FindContributors contributors;
  @Inject private CustodyChains chains;
  @Inject private CustodyLedger ledger;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** A specimen of the donor. */
  public record Concerned(UUID id, String barcode, SpecimenStatus status) {
    boolean isToBeHeld() {
      return switch (status) {
        case AVAILABLE, RESERVED, ON_HOLD, MISSING -> true;
        case IN_TRANSIT, DISTRIBUTED, CONSUMED, DISPOSED -> false;
      };
    }

    void tell(WithdrawalConsequences consequences) {
      switch (status) {
        case AVAILABLE, RESERVED, ON_HOLD -> consequences.held(barcode);
        case MISSING -> consequences.missing(barcode);
        case IN_TRANSIT -> consequences.inTransit(barcode);
        case DISTRIBUTED -> consequences.distributed(barcode);
        case CONSUMED, DISPOSED -> {} // nothing is left of it
      }
    }
  }

  void hold(@Observes ConsentWithdrawn withdrawn) {
    if (withdrawn.scope() == WithdrawalScope.NO_CONTACT) {
      return;
    }
    var concerned = concerned(withdrawn.donorId());
    concerned.forEach(specimen -> specimen.tell(withdrawn.consequences()));
    var ids = concerned.stream().filter(Concerned::isToBeHeld).map(Concerned::id).toList();
    holds.holdEvenIfMissing(ids, HoldReason.CONSENT_WITHDRAWN, clock.instant());
    ledger.append(current.actor(), entries(ids, withdrawn));
  }

  /** What is the donor's alone, and what is theirs and others': a pool is held by one of them. */
  private List<Concerned> concerned(UUID donorId) {
    var pools = new ArrayList<UUID>(contributors.specimensWith(donorId));
    pools.add(donorId); // so that the list is never empty; no specimen has this id
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, barcode, status FROM specimen
                    WHERE donor_id = :donor OR id IN (<pools>) ORDER BY id FOR UPDATE
                    """)
                .bindList("pools", pools)
                .bind("donor", donorId)
                .map(ConstructorMapper.of(Concerned.class))
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

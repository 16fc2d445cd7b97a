package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.identity.Actor;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;

/**
 * Keeps specimens for an order, and lets them go; they stay where they are, only their state
 * changes.
 */
@ApplicationScoped
class Reservations {
  @Inject private ChangeSpecimens change;
  @Inject private FindSpecimens specimens;
  @Inject private CustodyChains chains;
  @Inject private CustodyLedger ledger;

  /**
   * @throws ReservedMeanwhile if one of them is not available any more
   */
  void begin(Order order, Collection<UUID> specimenIds, Actor actor, Instant at) {
    if (specimenIds.isEmpty()) {
      return;
    }
    if (!change.status(specimenIds, SpecimenStatus.AVAILABLE, SpecimenStatus.RESERVED)) {
      throw new ReservedMeanwhile(order.code());
    }
    record(specimenIds, Disposition.RESERVED, "for order " + order.code(), actor, at);
  }

  /**
   * Those that something else holds meanwhile stay held.
   *
   * @param specimenIds of the order's open items: any other may be reserved for another order
   */
  void end(Order order, Collection<UUID> specimenIds, Actor actor, Instant at) {
    var reserved =
        specimens.byIds(specimenIds).values().stream()
            .filter(specimen -> specimen.status() == SpecimenStatus.RESERVED)
            .map(SpecimenSummary::id)
            .toList();
    if (reserved.isEmpty()) {
      return;
    }
    if (!change.status(reserved, SpecimenStatus.RESERVED, SpecimenStatus.AVAILABLE)) {
      throw new ReservedMeanwhile(order.code());
    }
    record(reserved, Disposition.AVAILABLE, "no longer for order " + order.code(), actor, at);
  }

  private void record(
      Collection<UUID> ids, Disposition disposition, String note, Actor actor, Instant at) {
    var entries =
        chains.whereabouts(ids).entrySet().stream()
            .map(
                where ->
                    CustodyEntry.of(
                            CustodySubject.specimen(where.getKey()),
                            at,
                            BusinessStep.RESERVING,
                            disposition,
                            where.getValue())
                        .noting(note))
            .toList();
    ledger.append(actor, List.copyOf(entries));
  }
}

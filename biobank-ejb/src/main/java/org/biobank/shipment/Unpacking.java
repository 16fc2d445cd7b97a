package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;

/** Takes tubes out of a shipment that is still at its sender: they are at the bench then. */
@ApplicationScoped
class Unpacking {
  @Inject private ShipmentItems items;
  @Inject private CustodyLedger ledger;

  void unpack(Shipment shipment, List<ShipmentItem> packed, Actor actor, Instant at) {
    items.remove(packed.stream().map(ShipmentItem::id).toList());
    ledger.append(
        actor,
        packed.stream()
            .flatMap(item -> item.specimenId().stream())
            .map(specimen -> unpacked(shipment, specimen, at))
            .toList());
  }

  private static CustodyEntry unpacked(Shipment shipment, UUID specimen, Instant at) {
    return CustodyEntry.of(
            CustodySubject.specimen(specimen),
            at,
            BusinessStep.UNPACKING,
            Disposition.IN_PROGRESS,
            Whereabouts.atBench(shipment.fromSite()))
        .with(shipment.asSubject());
  }
}

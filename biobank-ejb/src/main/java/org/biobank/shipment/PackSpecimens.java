package org.biobank.shipment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.TakeOut;

/** Scans tubes into a shipment: all of them or, with every reason at once, none. */
@Act
public class PackSpecimens {
  @Inject private CurrentActor current;
  @Inject private Shipments shipments;
  @Inject private ShipmentItems items;
  @Inject private TransferConsents consents;
  @Inject private WholeShipments whole;
  @Inject private FindSpecimens specimens;
  @Inject private TakeOut takeOut;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * @throws NotInThisStatus once it is handed over or cancelled
   * @throws ItemsRefused with each tube that may not travel, and why
   * @throws PackedMeanwhile if another transaction packed one of them at the same moment
   */
  @Requires(Permission.SHIPMENT_PACK)
  public ShipmentDetails pack(@Subject Barcode code, List<Barcode> scanned) {
    var actor = current.actor();
    var shipment = shipments.lock(code);
    actor.requireAt(Permission.SHIPMENT_PACK, shipment.fromSiteId(), shipment.code());
    shipment.require(ShipmentStep.PACK);
    var now = clock.instant();
    var plan = plan(shipment, scanned, actor, now);
    if (!plan.refused().isEmpty()) {
      throw ItemsRefused.packing(plan.refused());
    }

    takeOut.take(plan.toPack().stream().map(SpecimenSummary::id).toList());
    items.pack(shipment, plan.toPack(), now);
    shipments.advance(shipment.id());
    ledger.append(
        actor, plan.toPack().stream().map(specimen -> packed(shipment, specimen, now)).toList());
    return whole.of(shipment);
  }

  private PackingPlan plan(
      Shipment shipment, Collection<Barcode> scanned, Actor actor, Instant now) {
    var known = specimens.byBarcodes(scanned);
    var packedHere =
        items.of(shipment.id()).stream()
            .flatMap(item -> item.specimenId().stream())
            .collect(Collectors.toSet());
    var facts =
        new PackingPlan.Facts(
            known,
            packedHere,
            items.openShipments(ids(known)),
            specimen ->
                actor.mayWithin(
                    Permission.SHIPMENT_PACK, shipment.fromSiteId(), specimen.studyId()));
    return PackingPlan.of(scanned, facts, consents.rules(shipment, known.values(), now));
  }

  private static List<UUID> ids(Map<Barcode, SpecimenSummary> known) {
    return known.values().stream().map(SpecimenSummary::id).toList();
  }

  private static CustodyEntry packed(Shipment shipment, SpecimenSummary specimen, Instant at) {
    return CustodyEntry.of(
            CustodySubject.specimen(specimen.id()),
            at,
            BusinessStep.PACKING,
            Disposition.IN_PROGRESS,
            shipment.withSender())
        .with(shipment.asSubject());
  }
}

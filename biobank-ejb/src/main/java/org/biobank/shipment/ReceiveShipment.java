package org.biobank.shipment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.biobank.custody.CustodyLedger;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;

/**
 * Scans a parcel in at its receiver. What came belongs to the receiving site from then on; what did
 * not come, came broken or came unasked opens a discrepancy that stands until it is resolved.
 */
@Act
public class ReceiveShipment {
  @Inject private CurrentActor current;
  @Inject private Shipments shipments;
  @Inject private Receipts receipts;
  @Inject private ReceiptWriter writer;
  @Inject private CourierUpdates updates;
  @Inject private WholeShipments whole;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * @param version of the shipment that was looked at
   * @throws NotInThisStatus before the handover and after the receipt
   */
  @Requires(Permission.SHIPMENT_RECEIVE)
  public ShipmentDetails receive(@Subject Barcode code, int version, ReceiptScan scan) {
    var actor = current.actor();
    var shipment = shipments.lock(code);
    actor.requireAt(Permission.SHIPMENT_RECEIVE, shipment.toSiteId(), shipment.code());
    shipment.require(ShipmentStep.RECEIVE);
    shipment.requireVersion(version);
    var handover = shipment.handover().orElseThrow();
    var at = ToldTime.past("/receivedAt", scan.receivedAt(), handover.at(), clock);
    var plan = receipts.plan(shipment, scan);
    var lastCourier = Timeline.of(handover, updates.of(shipment.id())).custodian();

    var written = writer.write(shipment, plan, at);
    shipments.received(shipment.id(), scan.sealIntact(), at);
    writer.open(shipment, discrepancies(plan, scan, written), clock.instant());
    ledger.append(
        actor, new ReceiptEvents(shipment, lastCourier, scan.sealIntact(), at).of(plan, written));
    return whole.of(shipment);
  }

  private static List<Discrepancies.Opening> discrepancies(
      ReceiptPlan plan, ReceiptScan scan, ReceiptWriter.Written written) {
    var openings = new ArrayList<Discrepancies.Opening>();
    for (var finding : plan.findings()) {
      finding
          .discrepancy()
          .map(kind -> new Discrepancies.Opening(kind, written.item(finding)))
          .ifPresent(openings::add);
    }
    if (!scan.sealIntact()) {
      openings.add(Discrepancies.Opening.ofShipment(DiscrepancyKind.SEAL));
    }
    return openings;
  }
}

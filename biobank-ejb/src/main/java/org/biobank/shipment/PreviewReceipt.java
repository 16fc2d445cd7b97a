package org.biobank.shipment;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;

/** Shows what a receipt would find, before anything is written. */
@View
public class PreviewReceipt {
  @Inject private CurrentActor current;
  @Inject private Shipments shipments;
  @Inject private Receipts receipts;

  @Requires(Permission.SHIPMENT_RECEIVE)
  public ReceiptPreview preview(@Subject Barcode code, ReceiptScan scan) {
    var shipment = shipments.get(code);
    current.actor().requireAt(Permission.SHIPMENT_RECEIVE, shipment.toSiteId(), shipment.code());
    shipment.require(ShipmentStep.RECEIVE);
    return receipts.plan(shipment, scan).preview();
  }
}

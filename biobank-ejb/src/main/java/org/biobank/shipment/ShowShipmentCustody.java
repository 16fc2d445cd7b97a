package org.biobank.shipment;

import jakarta.inject.Inject;
import org.biobank.custody.CustodyChain;
import org.biobank.custody.CustodyChains;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;

/** Who had the parcel when, and whether the record of it is whole. */
@View
public class ShowShipmentCustody {
  @Inject private CurrentActor current;
  @Inject private Shipments shipments;
  @Inject private CustodyChains chains;

  @Requires(Permission.SHIPMENT_READ)
  public CustodyChain show(@Subject Barcode code) {
    var shipment = shipments.get(code);
    shipment.requireReader(current.actor());
    return chains.of(shipment.id());
  }
}

package org.biobank.shipment;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;

/** A shipment with everything in it, for the people of both its sites. */
@View
public class ShowShipment {
  @Inject private CurrentActor current;
  @Inject private Shipments shipments;
  @Inject private WholeShipments whole;

  @Requires(Permission.SHIPMENT_READ)
  public ShipmentDetails show(@Subject Barcode code) {
    var shipment = shipments.get(code);
    shipment.requireReader(current.actor());
    return whole.of(shipment);
  }
}

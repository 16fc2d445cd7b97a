package org.biobank.shipment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;

/** Gives up a shipment that is still being packed; what was in it is at the bench again. */
@Act
public class CancelShipment {
  @Inject private CurrentActor current;
  @Inject private Shipments shipments;
  @Inject private ShipmentItems items;
  @Inject private Unpacking unpacking;
  @Inject private WholeShipments whole;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * @param version of the shipment that was looked at
   * @throws NotInThisStatus once it is handed over
   */
  @Requires(Permission.SHIPMENT_PACK)
  public ShipmentDetails cancel(@Subject Barcode code, int version) {
    var actor = current.actor();
    var shipment = shipments.lock(code);
    actor.requireAt(Permission.SHIPMENT_PACK, shipment.fromSiteId(), shipment.code());
    shipment.require(ShipmentStep.CANCEL);
    shipment.requireVersion(version);
    var now = clock.instant();
    unpacking.unpack(shipment, items.of(shipment.id()), actor, now);
    shipments.cancelled(shipment.id());
    ledger.append(
        actor,
        List.of(
            CustodyEntry.of(
                shipment.asSubject(),
                now,
                BusinessStep.UNPACKING,
                Disposition.UNAVAILABLE,
                Whereabouts.atBench(shipment.fromSite()))));
    return whole.of(shipment);
  }
}

package org.biobank.shipment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.NotFound;
import org.biobank.specimen.FindSpecimens;

/** Takes one tube out of a shipment that is being packed. */
@Act
public class UnpackSpecimen {
  @Inject private CurrentActor current;
  @Inject private Shipments shipments;
  @Inject private ShipmentItems items;
  @Inject private Unpacking unpacking;
  @Inject private FindSpecimens specimens;
  @Inject private WholeShipments whole;
  @Inject private Clock clock;

  /**
   * @throws NotInThisStatus once it is handed over or cancelled
   * @throws NotFound if the tube is not in it
   */
  @Requires(Permission.SHIPMENT_PACK)
  public ShipmentDetails unpack(@Subject Barcode code, Barcode tube) {
    var shipment = shipments.lock(code);
    current.actor().requireAt(Permission.SHIPMENT_PACK, shipment.fromSiteId(), shipment.code());
    shipment.require(ShipmentStep.PACK);
    var meant = meant(tube);
    var item =
        items.of(shipment.id()).stream()
            .filter(packed -> packed.barcode().equals(meant))
            .findFirst()
            .orElseThrow(() -> new NotFound("shipment item", tube.text()));
    unpacking.unpack(shipment, List.of(item), current.actor(), clock.instant());
    shipments.advance(shipment.id());
    return whole.of(shipment);
  }

  private Barcode meant(Barcode tube) {
    return FindSpecimens.meant(tube, specimens.byBarcodes(List.of(tube)));
  }
}

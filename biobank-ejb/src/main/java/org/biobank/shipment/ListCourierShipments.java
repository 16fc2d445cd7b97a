package org.biobank.shipment;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** What a courier has to carry: only his own, and nothing about donors. */
@View
public class ListCourierShipments {
  @Inject private CurrentActor current;
  @Inject private CourierRounds rounds;

  @Requires(Permission.COURIER_READ)
  public CourierShipment.Round list() {
    return new CourierShipment.Round(rounds.of(current.actor().id()));
  }
}

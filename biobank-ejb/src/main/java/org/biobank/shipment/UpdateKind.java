package org.biobank.shipment;

/** What a courier can report from the road. */
public enum UpdateKind {
  PICKED_UP(ShipmentStep.TRAVEL),
  IN_TRANSIT(ShipmentStep.TRAVEL),
  DELAYED(ShipmentStep.TRAVEL),
  EXCEPTION(ShipmentStep.TRAVEL),
  DELIVERED(ShipmentStep.DELIVER);

  private final ShipmentStep step;

  UpdateKind(ShipmentStep step) {
    this.step = step;
  }

  ShipmentStep step() {
    return step;
  }
}

package org.biobank.shipment;

/** Where a shipment is on its way; {@link ShipmentStep} says how it gets from one to the next. */
public enum ShipmentStatus {
  PACKING,
  HANDED_OVER,
  IN_TRANSIT,
  DELIVERED,
  RECEIVED,
  CANCELLED
}

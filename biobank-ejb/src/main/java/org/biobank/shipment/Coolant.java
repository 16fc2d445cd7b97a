package org.biobank.shipment;

/** What keeps it cold. Dry ice is UN 1845: its net mass stands on the outside of the parcel. */
public enum Coolant {
  AMBIENT,
  GEL,
  DRY_ICE,
  LN2_DRY
}

package org.biobank.processing;

/** How a specimen was frozen. */
public enum FreezingMethod {
  FREEZER,
  CONTROLLED_RATE,
  ISOPROPANOL_CONTAINER,
  SNAP_LIQUID_NITROGEN,
  SNAP_ISOPENTANE,
  DRY_ICE,
  OTHER
}

package org.biobank.processing;

/** How a specimen was thawed. */
public enum ThawingMethod {
  WATER_BATH,
  DRY_BATH,
  ROOM_TEMPERATURE,
  REFRIGERATOR,
  ON_ICE,
  OTHER
}

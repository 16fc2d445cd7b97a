package org.biobank.study;

import java.math.BigDecimal;

/** How cold what becomes of a specimen is kept: a band, by the set point of the warmest store. */
public enum StorageClass {
  ROOM(25),
  FRIDGE(8),
  FREEZER(-18),
  DEEP_FREEZER(-60),
  /** Below the glass transition of water, as in the vapour of liquid nitrogen. */
  CRYOGENIC(-135);

  private final int celsiusMax;

  StorageClass(int celsiusMax) {
    this.celsiusMax = celsiusMax;
  }

  /** Set point of the warmest container of this class, in degrees Celsius. */
  public int celsiusMax() {
    return celsiusMax;
  }

  boolean isWarmerThan(BigDecimal bearable) {
    return BigDecimal.valueOf(celsiusMax).compareTo(bearable) > 0;
  }
}

package org.biobank.registry;

import java.math.BigDecimal;

/**
 * The bands of storage temperature that registries know. What lies between two bands, as -50 °C
 * does, is {@link #OTHER}. Nitrogen gas is taken to end at -190 °C: below it a vessel holds liquid.
 */
enum StorageBand {
  ROOM("temperatureRoom", "RT", 15, 30),
  COOL("temperature2to10", "2to10", 2, 10),
  FROZEN("temperature-18to-35", "-18to-35", -35, -18),
  DEEP_FROZEN("temperature-60to-85", "-60to-85", -85, -60),
  NITROGEN_GAS("temperatureGN", "LN", -189.9, -135),
  NITROGEN_LIQUID("temperatureLN", "LN", -196, -190),
  OTHER("temperatureOther", "Other", 1, -1);

  private final String bbmriCode;
  private final String miabisCode;
  private final BigDecimal coldest;
  private final BigDecimal warmest;

  StorageBand(String bbmriCode, String miabisCode, double coldest, double warmest) {
    this.bbmriCode = bbmriCode;
    this.miabisCode = miabisCode;
    this.coldest = BigDecimal.valueOf(coldest);
    this.warmest = BigDecimal.valueOf(warmest);
  }

  /**
   * @param celsius set point of the container, in steps of 0.1
   */
  static StorageBand of(BigDecimal celsius) {
    for (var band : values()) {
      if (celsius.compareTo(band.coldest) >= 0 && celsius.compareTo(band.warmest) <= 0) {
        return band;
      }
    }
    return OTHER;
  }

  String code(Dialect dialect) {
    return dialect == Dialect.BBMRI_DE ? bbmriCode : miabisCode;
  }
}

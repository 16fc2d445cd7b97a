package org.biobank.evacuation;

import java.math.BigDecimal;
import java.util.Optional;

/** Free places for single tubes in the boxes of freezers of one set point. */
public record SinglePlaces(Optional<BigDecimal> setPointCelsius, long free) {
  boolean wouldTake(Unit unit) {
    return setPointCelsius
        .filter(setPoint -> setPoint.compareTo(unit.celsiusMax()) <= 0)
        .isPresent();
  }
}

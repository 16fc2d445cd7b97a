package org.biobank.storage.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.biobank.specimen.TubeTraits;

/**
 * What rules ask of tubes that are alike, for other subjects' plans.
 *
 * @param celsiusMax set point of the warmest store that keeps them
 */
public record TubeKind(
    String typeCode,
    String typeName,
    String specimenClass,
    Optional<String> tubeFormat,
    Optional<Integer> riskGroup,
    String study,
    BigDecimal celsiusMax) {

  TubeProfile profile() {
    return new TubeProfile(
        typeCode,
        typeName,
        new TubeTraits(specimenClass, tubeFormat, riskGroup),
        study,
        celsiusMax);
  }
}

package org.biobank.evacuation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.biobank.storage.rule.TubeKind;

/** Tubes of one kind in one box of the failing freezer, as the query gives them. */
public record TubesRow(
    UUID containerId,
    String typeCode,
    String typeName,
    String specimenClass,
    Optional<String> tubeFormat,
    Optional<Integer> riskGroup,
    String study,
    BigDecimal celsiusMax,
    long tubes) {
  TubeKind tubeKind() {
    return new TubeKind(
        typeCode, typeName, specimenClass, tubeFormat, riskGroup, study, celsiusMax);
  }
}

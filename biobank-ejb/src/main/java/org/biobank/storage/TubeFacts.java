package org.biobank.storage;

import java.math.BigDecimal;
import java.time.Instant;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;

/** What a map shows of a tube. */
public record TubeFacts(
    String barcode,
    String type,
    String typeName,
    SpecimenStatus status,
    String donor,
    String study,
    BigDecimal availableQuantity,
    String unit,
    Instant collectedAt) {

  static TubeFacts of(SpecimenSummary specimen) {
    return new TubeFacts(
        specimen.barcode().text(),
        specimen.typeCode(),
        specimen.typeName(),
        specimen.status(),
        specimen.donorCode(),
        specimen.studyCode(),
        specimen.availableQuantity(),
        specimen.unit(),
        specimen.collectedAt());
  }
}

package org.biobank.study;

import java.math.BigDecimal;
import java.util.Optional;
import org.biobank.study.AnticipatedSpecimen.Aliquots;

/**
 * An anticipated specimen as screens show it.
 *
 * @param unit UCUM
 * @param storageCelsiusMax set point of the warmest container of the storage class
 */
public record AnticipatedLine(
    String code,
    String type,
    String typeName,
    String specimenClass,
    Optional<String> tubeFormat,
    BigDecimal quantity,
    String unit,
    Optional<Aliquots> aliquots,
    Optional<StorageClass> storageClass,
    Optional<Integer> storageCelsiusMax) {
  public static AnticipatedLine of(AnticipatedSpecimen specimen) {
    return new AnticipatedLine(
        specimen.code(),
        specimen.type(),
        specimen.typeName(),
        specimen.specimenClass(),
        specimen.tubeFormat(),
        specimen.quantity(),
        specimen.unit(),
        specimen.aliquots(),
        specimen.storageClass(),
        specimen.storageClass().map(StorageClass::celsiusMax));
  }
}

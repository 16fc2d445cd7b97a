package org.biobank.study;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A specimen that a collection event is meant to bring, as the protocol stands.
 *
 * @param code unique in its event
 * @param sortOrder in which the tubes are drawn, from 0
 * @param tubeFormat a code of the reference data; absent: any
 * @param quantity expected, in {@code unit}
 * @param unit UCUM, of the type
 * @param aliquots what it is to be divided into; absent: it is kept as it is
 * @param storageClass of what is kept in the end; absent: as its type asks
 */
public record AnticipatedSpecimen(
    UUID id,
    UUID eventId,
    String code,
    int sortOrder,
    String type,
    String typeName,
    String specimenClass,
    Optional<String> tubeFormat,
    BigDecimal quantity,
    String unit,
    Optional<Aliquots> aliquots,
    Optional<StorageClass> storageClass) {

  /**
   * The aliquots to be made of it.
   *
   * @param count 1 to 96
   * @param quantity of each, in {@code unit}
   * @param type of the aliquots: the tube's own where the protocol names no other
   * @param unit UCUM, of their type
   * @param tubeFormat a code of the reference data; absent: any
   */
  public record Aliquots(
      int count, BigDecimal quantity, String type, String unit, Optional<String> tubeFormat) {}
}

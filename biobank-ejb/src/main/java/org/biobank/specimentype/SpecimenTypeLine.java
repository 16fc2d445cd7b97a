package org.biobank.specimentype;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A type of specimen with the codes it has elsewhere.
 *
 * @param unit UCUM
 * @param storageCelsiusMax set point of the warmest container that keeps it
 * @param version to edit with
 */
public record SpecimenTypeLine(
    String code,
    String name,
    String specimenClass,
    String unit,
    BigDecimal storageCelsiusMax,
    Mappings mappings,
    int version) {

  /**
   * What a type is called elsewhere.
   *
   * @param bbmriDe SampleMaterialType of bbmri.de
   * @param miabis detailed sample type of MIABIS on FHIR
   * @param sprec type of sample of SPREC; absent: it has none
   * @param snomedCt concept id; absent: none was chosen
   */
  public record Mappings(
      String bbmriDe, String miabis, Optional<String> sprec, Optional<String> snomedCt) {}
}

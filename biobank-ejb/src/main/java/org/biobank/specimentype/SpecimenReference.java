package org.biobank.specimentype;

import java.util.List;

/**
 * What is said of specimens by code.
 *
 * @param published the codes that a type can be mapped to
 */
public record SpecimenReference(
    List<CodedName> classes,
    List<CodedName> units,
    List<CodedName> tubeFormats,
    List<SpecimenTypeLine> types,
    List<TemperatureBand> temperatures,
    PublishedCodes published) {

  /**
   * In the order of the alphabet.
   *
   * @param bbmriDe SampleMaterialType of bbmri.de
   * @param miabis detailed sample type of MIABIS on FHIR
   */
  public record PublishedCodes(List<String> bbmriDe, List<String> miabis) {}
}

package org.biobank.registry;

/**
 * How a registry wants a specimen described. One dialect a registry: validators in the field refuse
 * a type that carries the codings of both.
 */
public enum Dialect {
  /** bbmri.de implementation guide 1.2, which the federated search of Samply asks for. */
  BBMRI_DE("Patient", "Specimen", "SampleMaterialType", "StorageTemperature"),
  /** MIABIS on FHIR 1.x; "samply" for "sample" is how its code system is really called. */
  MIABIS(
      "miabis-sample-donor",
      "miabis-sample",
      "miabis-detailed-samply-type-cs",
      "miabis-storage-temperature-cs");

  private final String patientProfile;
  private final String specimenProfile;
  private final String typeSystem;
  private final String temperatureSystem;

  Dialect(
      String patientProfile, String specimenProfile, String typeSystem, String temperatureSystem) {
    this.patientProfile = patientProfile;
    this.specimenProfile = specimenProfile;
    this.typeSystem = typeSystem;
    this.temperatureSystem = temperatureSystem;
  }

  String profile(FhirType type, String canonicalBase) {
    var id = type == FhirType.PATIENT ? patientProfile : specimenProfile;
    return canonicalBase + "/StructureDefinition/" + id;
  }

  String typeSystem(String canonicalBase) {
    return canonicalBase + "/CodeSystem/" + typeSystem;
  }

  String temperatureSystem(String canonicalBase) {
    return canonicalBase + "/CodeSystem/" + temperatureSystem;
  }
}

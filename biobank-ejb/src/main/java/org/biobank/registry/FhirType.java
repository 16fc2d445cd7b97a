package org.biobank.registry;

import java.util.Arrays;
import java.util.Optional;

/** The FHIR resource types a registry can pull. */
public enum FhirType {
  PATIENT("Patient", "donor"),
  SPECIMEN("Specimen", "sample");

  private final String typeName;
  private final String identifierKind;

  FhirType(String typeName, String identifierKind) {
    this.typeName = typeName;
    this.identifierKind = identifierKind;
  }

  /** As FHIR writes it: {@code Patient}. */
  public String typeName() {
    return typeName;
  }

  /** The system of the identifiers that one registry knows these resources by. */
  String identifierSystem(String registryCode) {
    return "https://biobank.example/registry/" + registryCode + "/" + identifierKind;
  }

  public static Optional<FhirType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.typeName.equals(name)).findFirst();
  }
}

package org.biobank.donor;

/** Administrative sex, as FHIR R4 AdministrativeGender has it. */
public enum Sex {
  MALE,
  FEMALE,
  OTHER,
  UNKNOWN
}

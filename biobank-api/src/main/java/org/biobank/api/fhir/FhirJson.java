package org.biobank.api.fhir;

/** The media types of FHIR in JSON; a client that says plain JSON means the same. */
final class FhirJson {
  static final String MEDIA_TYPE = "application/fhir+json";

  private FhirJson() {}
}

package org.biobank.registry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Times of change as FHIR's {@code instant}, always with all six digits: a shortened fraction would
 * be read as an interval, and a search beyond it would miss what lies within.
 */
public final class FhirInstant {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private FhirInstant() {}

  public static String format(Instant instant) {
    return MICROSECONDS.format(instant);
  }
}

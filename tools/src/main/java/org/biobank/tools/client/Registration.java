package org.biobank.tools.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Bringing in donors and their samples, as the bench at Heidelberg does. */
public final class Registration {
  private static final List<String> PURPOSES =
      List.of("COLLECT", "STORE", "USE", "SHARE_DATA", "TRANSFER");

  private Registration() {}

  /** A donor of the kidney cohort who permits everything; returns the code. */
  public static String donor(Person bench) {
    var identity =
        Map.of(
            "givenName", "Tour", "familyName", "Guest", "birthDate", "1971-04-12", "sex", "FEMALE");
    var provisions =
        PURPOSES.stream().map(purpose -> Map.of("purpose", purpose, "decision", "PERMIT")).toList();
    var consent =
        Map.of("form", "BROAD-2.1", "signedAt", ago(Duration.ofHours(2)), "provisions", provisions);
    return bench
        .post(
            "donors",
            Map.of("site", "HDB", "study", "NEPHRO-1", "identity", identity, "consent", consent),
            201)
        .path("code")
        .asText();
  }

  /** The donor's first visit, with tubes of plasma of so many mL; returns their barcodes. */
  public static List<String> plasma(Person bench, String donor, List<Integer> quantities) {
    var specimens =
        quantities.stream()
            .map(quantity -> Map.of("type", "PLASMA", "quantity", quantity))
            .toList();
    var visit =
        bench.post(
            "visits",
            Map.of(
                "donor",
                donor,
                "study",
                "NEPHRO-1",
                "event",
                "V1",
                "site",
                "HDB",
                "visitedAt",
                ago(Duration.ofHours(1)),
                "specimens",
                specimens),
            201);
    return visit.path("specimens").findValuesAsText("barcode");
  }

  private static String ago(Duration time) {
    return Instant.now().minus(time).toString();
  }
}

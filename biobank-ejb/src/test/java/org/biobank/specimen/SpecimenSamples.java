package org.biobank.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.biobank.shared.Barcode;

/** Tubes for the tests of rules. */
public final class SpecimenSamples {
  public static final UUID HDB = new UUID(1, 1);
  public static final UUID STUDY = new UUID(2, 1);
  public static final UUID DONOR = new UUID(3, 1);

  private SpecimenSamples() {}

  /** Ten millilitres that may be used. */
  public static SpecimenSummary plasma(UUID id, String barcode) {
    return new SpecimenSummary(
        id,
        new Barcode(barcode),
        "PLASMA",
        "Plasma (EDTA)",
        TubeTraits.ofClass("FLUID"),
        new BigDecimal("-60"),
        SpecimenStatus.AVAILABLE,
        DONOR,
        "D-000001",
        STUDY,
        "NEPHRO-1",
        HDB,
        "HDB",
        BigDecimal.TEN,
        "mL",
        Instant.parse("2026-03-02T08:00:00Z"),
        0);
  }
}

package org.biobank.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.specimen.TubeTraits;

/** Tubes and shipments for the tests of plans. */
final class Samples {
  static final UUID HDB = new UUID(1, 1);
  static final UUID MUC = new UUID(1, 2);
  static final UUID STUDY = new UUID(2, 1);
  static final UUID DONOR = new UUID(3, 1);
  static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private Samples() {}

  static Shipment shipment(ShipmentStatus status, String celsiusMax) {
    return new Shipment(
        new UUID(4, 1),
        "SH-2026-0007",
        HDB,
        "HDB",
        MUC,
        "MUC",
        status,
        "MediCourier",
        Optional.empty(),
        TransportCategory.UN3373,
        Coolant.DRY_ICE,
        Optional.of(new BigDecimal("5")),
        new BigDecimal(celsiusMax),
        Optional.empty(),
        Optional.empty(),
        NINE,
        Optional.of("tom"),
        Optional.of(NINE),
        Optional.empty(),
        Optional.empty(),
        3);
  }

  static SpecimenSummary plasma(String barcode) {
    return plasma(barcode, SpecimenStatus.AVAILABLE, HDB);
  }

  static SpecimenSummary plasma(String barcode, SpecimenStatus status, UUID site) {
    return new SpecimenSummary(
        UUID.nameUUIDFromBytes(barcode.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
        new Barcode(barcode),
        "PLASMA",
        "Plasma (EDTA)",
        TubeTraits.ofClass("FLUID"),
        new BigDecimal("-60.0"),
        status,
        DONOR,
        "D-004217",
        STUDY,
        "NEPHRO-1",
        site,
        site.equals(HDB) ? "HDB" : "MUC",
        BigDecimal.ONE,
        "mL",
        NINE,
        0);
  }
}

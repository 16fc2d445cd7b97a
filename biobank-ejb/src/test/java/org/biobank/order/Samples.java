package org.biobank.order;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.specimen.TubeTraits;

/** Tubes and orders for the tests of rules. */
final class Samples {
  static final UUID HDB = new UUID(1, 1);
  static final UUID MUC = new UUID(1, 2);
  static final UUID STUDY = new UUID(2, 1);
  static final UUID OTHER_STUDY = new UUID(2, 2);
  static final UUID DONOR = new UUID(3, 1);
  static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  static final Actor SUBMITTER = new Actor(new UUID(5, 1), "mara", "Mara", List.of());
  static final Actor COMMITTEE = new Actor(new UUID(5, 2), "cora", "Cora", List.of());

  private Samples() {}

  static Order order(OrderStatus status) {
    return new Order(
        new UUID(4, 1),
        "OR-2026-0007",
        HDB,
        "HDB",
        STUDY,
        "NEPHRO-1",
        status,
        "Biomarkers of early CKD",
        "Dr. A. Weber",
        "UKHD Nephrology",
        Optional.empty(),
        SUBMITTER.id(),
        SUBMITTER.username(),
        NINE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        3);
  }

  static Sources.Source source() {
    return new Sources.Source(HDB, "HDB", STUDY, "NEPHRO-1");
  }

  static OrderItem item(UUID specimenId, OrderItemStatus status) {
    return new OrderItem(
        UUID.randomUUID(),
        specimenId,
        Optional.empty(),
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static SpecimenSummary plasma(String barcode) {
    return plasma(barcode, SpecimenStatus.AVAILABLE, HDB, STUDY);
  }

  static SpecimenSummary plasma(String barcode, SpecimenStatus status) {
    return plasma(barcode, status, HDB, STUDY);
  }

  static SpecimenSummary plasma(String barcode, SpecimenStatus status, UUID site, UUID study) {
    return new SpecimenSummary(
        id(barcode),
        new Barcode(barcode),
        "PLASMA",
        "Plasma (EDTA)",
        TubeTraits.ofClass("FLUID"),
        new BigDecimal("-60.0"),
        status,
        DONOR,
        "D-004217",
        study,
        study.equals(STUDY) ? "NEPHRO-1" : "CARDIO-2",
        site,
        site.equals(HDB) ? "HDB" : "MUC",
        BigDecimal.ONE,
        "mL",
        NINE,
        0);
  }

  static UUID id(String barcode) {
    return UUID.nameUUIDFromBytes(barcode.getBytes(StandardCharsets.US_ASCII));
  }
}

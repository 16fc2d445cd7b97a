package org.biobank.tools.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.tools.demo.DemoHouse.Site;
import org.biobank.tools.demo.DemoHouse.Study;
import org.jspecify.annotations.Nullable;

/** Two orders: one that waits for the committee, one that waits to be picked. */
final class DemoOrders {
  private static final String ORDER =
      "specimen_order (id, code, site_id, study_id, status, project, requester, recipient, submitted_by, submitted_at, "
          + "decided_by, decided_at, conditions, version)";
  private static final String ITEM = "specimen_order_item (id, order_id, specimen_id, status)";
  static final int COUNT = 2;
  private static final int RESERVED = 12;
  private static final int DAYS_AGO = 5;

  private final DemoRows rows;
  private final DemoRandom random;
  private final DemoHouse house;
  private final DemoLedger ledger;
  private final Site site;
  private final Study study;

  DemoOrders(DemoRows rows, DemoRandom random, DemoHouse house, DemoLedger ledger) {
    this.rows = rows;
    this.random = random;
    this.house = house;
    this.ledger = ledger;
    this.site = house.site("HDB");
    this.study = house.study("NEPHRO-1");
    rows.before(ORDER);
  }

  void order(List<DemoSpecimen> specimens) {
    var waiting = submit(1, random.workingHour(1), null);
    rows.add(
        "specimen_order_line (order_id, line_number, type_code, tube_count, min_quantity)",
        waiting,
        1,
        "PLASMA",
        20,
        new BigDecimal("0.2"));
    var submitted = random.workingHour(DAYS_AGO);
    var decided = random.later(submitted, 600, 1_500);
    var granted = submit(2, submitted, decided);
    specimens.stream()
        .filter(this::isToBeHad)
        .limit(RESERVED)
        .forEach(specimen -> reserve(specimen, granted, decided));
  }

  private boolean isToBeHad(DemoSpecimen specimen) {
    return specimen.status() == SpecimenStatus.AVAILABLE
        && specimen.spot().isPresent()
        && specimen.site().equals(site)
        && specimen.donor().study().equals(study);
  }

  private UUID submit(int number, Instant submitted, @Nullable Instant decided) {
    var id = random.id(submitted);
    rows.add(
        ORDER,
        id,
        code(number),
        site.id(),
        study.id(),
        decided == null ? "SUBMITTED" : "APPROVED",
        decided == null ? "Biomarkers of early CKD" : "Proteome of fast progressors",
        "Dr. A. Weber",
        "UKHD Nephrology",
        house.user("jonas.weber"),
        submitted,
        decided == null ? null : house.user("cora.meier"),
        decided,
        decided == null ? null : "Return what is left; publish with the biobank's reference.",
        decided == null ? 0 : 1);
    rows.add("specimen_order_purpose (order_id, purpose)", id, "USE");
    return id;
  }

  private String code(int number) {
    var year = Year.from(random.today().atZone(ZoneOffset.UTC)).getValue();
    return "OR-%d-%04d".formatted(year, number);
  }

  private void reserve(DemoSpecimen specimen, UUID order, Instant at) {
    specimen.become(SpecimenStatus.RESERVED);
    rows.add(ITEM, random.id(at), order, specimen.id(), "RESERVED");
    ledger.append(
        CustodyEntry.of(
                CustodySubject.specimen(specimen.id()),
                at,
                BusinessStep.RESERVING,
                Disposition.RESERVED,
                ledger.whereabouts(specimen.id()))
            .noting("for order " + code(2)),
        house.user("cora.meier"),
        at);
  }
}

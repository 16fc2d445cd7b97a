package org.biobank.tools.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.tools.demo.DemoDonors.Donor;
import org.biobank.tools.demo.DemoStore.Climate;

/** Visits and what they brought: primary tubes, aliquots of them, each from vein to freezer. */
final class DemoSpecimens {
  static final String SPECIMEN =
      "specimen (id, barcode, type_code, lineage, parent_id, donor_id, visit_id, study_id, site_id, status, "
          + "initial_quantity, available_quantity, unit, collected_at, recorded_at, quantity_sequence)";
  static final String QUANTITY =
      "specimen_quantity (specimen_id, sequence, kind, quantity, resulting_quantity, unit, related_specimen_id, "
          + "event_time, recorded_at, actor_id)";

  /**
   * What is drawn and what becomes of it.
   *
   * @param aliquots 0: the tube itself is stored
   */
  record Kind(
      String type,
      String unit,
      BigDecimal primary,
      int aliquots,
      BigDecimal each,
      Climate climate) {
    static Kind of(
        String type, String unit, String primary, int aliquots, String each, Climate climate) {
      return new Kind(type, unit, new BigDecimal(primary), aliquots, new BigDecimal(each), climate);
    }
  }

  /** A visit. */
  record Visit(UUID id, Donor donor, Instant at) {}

  private static final List<Kind> NEPHRO =
      List.of(
          Kind.of("PLASMA", "mL", "4", 4, "1", Climate.MINUS_80),
          Kind.of("SERUM", "mL", "3", 3, "1", Climate.MINUS_80),
          Kind.of("URINE", "mL", "10", 2, "5", Climate.MINUS_20));
  private static final List<Kind> ONKO =
      List.of(
          Kind.of("PLASMA", "mL", "6", 5, "1.2", Climate.MINUS_80),
          Kind.of("BUFFY_COAT", "mL", "1", 0, "1", Climate.MINUS_20),
          Kind.of("DNA", "ug", "40", 2, "20", Climate.MINUS_20),
          Kind.of("WHOLE_BLOOD", "mL", "2.5", 0, "2.5", Climate.FRIDGE));
  private static final List<Kind> MITO =
      List.of(
          Kind.of("PBMC", "10*6", "20", 4, "5", Climate.LIQUID_NITROGEN),
          Kind.of("PLASMA", "mL", "3", 3, "1", Climate.MINUS_80),
          Kind.of("RNA", "ug", "8", 0, "8", Climate.MINUS_80));

  private final DemoRows rows;
  private final DemoRandom random;
  private final DemoHouse house;
  private final DemoStore store;
  private final DemoLedger ledger;
  private final Set<String> barcodes = new HashSet<>();
  private final List<DemoSpecimen> collected = new ArrayList<>();

  DemoSpecimens(
      DemoRows rows, DemoRandom random, DemoHouse house, DemoStore store, DemoLedger ledger) {
    this.rows = rows;
    this.random = random;
    this.house = house;
    this.store = store;
    this.ledger = ledger;
    rows.before(
        "visit (id, code, donor_id, study_id, collection_event_id, site_id, visited_at, recorded_at)");
    rows.before(SPECIMEN);
    rows.before(QUANTITY);
  }

  /** Exactly as many specimens as the demo has; the donors come round until there are enough. */
  List<DemoSpecimen> collect(List<Donor> donors) {
    for (int round = 0; collected.size() < DemoBiobank.SPECIMENS; round++) {
      for (var donor : donors) {
        if (round < donor.study().events().size() && collected.size() < DemoBiobank.SPECIMENS) {
          visit(donor, round);
        }
      }
    }
    return collected;
  }

  private void visit(Donor donor, int round) {
    var at = donor.enrolledAt().plus(Duration.ofDays(round * 30L));
    if (at.isAfter(random.today().minus(Duration.ofDays(2)))) {
      return;
    }
    var visit = new Visit(random.id(at), donor, at);
    var code = "V-" + at.toString().substring(0, 10).replace("-", "") + "-" + suffix(visit.id());
    rows.add(
        "visit (id, code, donor_id, study_id, collection_event_id, site_id, visited_at, recorded_at)",
        visit.id(),
        code,
        donor.id(),
        donor.study().id(),
        donor.study().events().get(round),
        donor.site().id(),
        at,
        at.plusSeconds(1_800));
    kinds(donor.study().code()).forEach(kind -> draw(visit, kind));
  }

  private static String suffix(UUID id) {
    return id.toString().substring(30).toUpperCase(Locale.ROOT);
  }

  /** What the visits of a study bring. */
  static List<Kind> kinds(String study) {
    return switch (study) {
      case "NEPHRO-1" -> NEPHRO;
      case "ONKO-LIQ" -> ONKO;
      default -> MITO;
    };
  }

  private void draw(Visit visit, Kind kind) {
    if (collected.size() + kind.aliquots() + 1 > DemoBiobank.SPECIMENS) {
      kind =
          Kind.of(kind.type(), kind.unit(), kind.primary().toPlainString(), 0, "1", kind.climate());
    }
    if (collected.size() == DemoBiobank.SPECIMENS) {
      return;
    }
    var primary = add(new DemoSpecimen(random.id(visit.at()), barcode(), kind, visit, null));
    tell(
        primary,
        visit.at(),
        BusinessStep.COLLECTING,
        Disposition.ACTIVE,
        bench(primary),
        random.later(visit.at(), 10, 30));
    if (kind.aliquots() == 0) {
      storeAndHold(primary, kind, random.later(visit.at(), 60, 120));
      return;
    }
    var divided = random.later(visit.at(), 60, 120);
    tell(
        primary,
        divided,
        BusinessStep.SAMPLING,
        Disposition.UNAVAILABLE,
        bench(primary),
        divided.plusSeconds(30));
    primary.become(SpecimenStatus.CONSUMED);
    for (int i = 0; i < kind.aliquots(); i++) {
      var aliquot = add(new DemoSpecimen(random.id(divided), barcode(), kind, visit, primary));
      ledger.append(
          entry(aliquot, divided, BusinessStep.COMMISSIONING, Disposition.ACTIVE, bench(aliquot))
              .with(CustodySubject.specimen(primary.id())),
          house.bench(aliquot.site()),
          divided.plusSeconds(30));
      storeAndHold(aliquot, kind, random.later(divided, 15, 45));
    }
  }

  private DemoSpecimen add(DemoSpecimen specimen) {
    collected.add(specimen);
    return specimen;
  }

  private void storeAndHold(DemoSpecimen specimen, Kind kind, Instant at) {
    var spot = store.next(specimen.site(), kind.climate());
    specimen.place(spot, at);
    var place = Whereabouts.inBox(specimen.site().code(), spot.boxCode(), spot.label());
    ledger.append(
        entry(specimen, at, BusinessStep.STORING, Disposition.AVAILABLE, place)
            .with(CustodySubject.container(spot.boxId())),
        house.bench(specimen.site()),
        at.plusSeconds(20));
    var withdrawnAt = specimen.donor().withdrawnAt();
    if (withdrawnAt != null && withdrawnAt.isAfter(at)) {
      hold(specimen, withdrawnAt);
    }
  }

  private void hold(DemoSpecimen specimen, Instant at) {
    specimen.become(SpecimenStatus.ON_HOLD);
    rows.add(
        "specimen_hold (id, specimen_id, reason, placed_at)",
        random.id(at),
        specimen.id(),
        "CONSENT_WITHDRAWN",
        at);
    ledger.append(
        entry(
                specimen,
                at,
                BusinessStep.HOLDING,
                Disposition.UNAVAILABLE,
                ledger.whereabouts(specimen.id()))
            .noting("consent withdrawn"),
        house.user("HDB".equals(specimen.site().code()) ? "jonas.weber" : "petra.novak"),
        at.plusSeconds(600));
  }

  private void tell(
      DemoSpecimen specimen,
      Instant at,
      BusinessStep step,
      Disposition disposition,
      Whereabouts to,
      Instant recordedAt) {
    ledger.append(
        entry(specimen, at, step, disposition, to), house.bench(specimen.site()), recordedAt);
  }

  private static CustodyEntry entry(
      DemoSpecimen specimen,
      Instant at,
      BusinessStep step,
      Disposition disposition,
      Whereabouts to) {
    return CustodyEntry.of(CustodySubject.specimen(specimen.id()), at, step, disposition, to);
  }

  private static Whereabouts bench(DemoSpecimen specimen) {
    return Whereabouts.atBench(specimen.site().code());
  }

  /** Ten digits with a leading zero, as laser-marked tubes have. */
  private String barcode() {
    String drawn;
    do {
      drawn = "04%08d".formatted(random.between(0, 99_999_999));
    } while (!barcodes.add(drawn));
    return drawn;
  }
}

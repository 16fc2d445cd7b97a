package org.biobank.tools.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.tools.demo.DemoHouse.Site;
import org.jspecify.annotations.Nullable;

/** Twelve shipments, as far on their way as their status says. */
final class DemoShipments {
  private static final String SHIPMENT =
      "shipment (id, code, from_site_id, to_site_id, status, carrier, tracking_number, category, coolant, dry_ice_kg, "
          + "celsius_max, seal, created_at, handed_over_to, handed_over_at, delivered_at, received_at, seal_intact)";
  private static final String ITEM =
      "shipment_item (id, shipment_id, barcode, specimen_id, outcome, packed_at, received_at)";
  private static final List<String> STATUSES =
      List.of(
          "RECEIVED",
          "RECEIVED",
          "RECEIVED",
          "RECEIVED",
          "DELIVERED",
          "DELIVERED",
          "IN_TRANSIT",
          "IN_TRANSIT",
          "HANDED_OVER",
          "PACKING",
          "PACKING",
          "CANCELLED");
  static final int COUNT = STATUSES.size();
  private static final List<String> COURIERS = List.of("tom.fischer", "lena.kurz");
  private static final int WITH_MISSING = 2;

  private final DemoRows rows;
  private final DemoRandom random;
  private final DemoHouse house;
  private final DemoLedger ledger;

  DemoShipments(DemoRows rows, DemoRandom random, DemoHouse house, DemoLedger ledger) {
    this.rows = rows;
    this.random = random;
    this.house = house;
    this.ledger = ledger;
    rows.before(SHIPMENT);
  }

  void send(List<DemoSpecimen> specimens) {
    for (int number = 1; number <= STATUSES.size(); number++) {
      new Sending(number, STATUSES.get(number - 1)).tell(specimens);
    }
  }

  /** One shipment being told, from packing to where it stands today. */
  private final class Sending {
    private final int number;
    private final String status;
    private final String code;
    private final Site from;
    private final Site to;
    private final String courier;
    private final Instant packed;
    private final UUID id;

    Sending(int number, String status) {
      this.number = number;
      this.status = status;
      this.code =
          "SH-%d-%04d"
              .formatted(Year.from(random.today().atZone(ZoneOffset.UTC)).getValue(), number);
      this.from = house.site(number % 3 == 0 ? "MUC" : "HDB");
      this.to = house.site(number % 3 == 0 ? "HDB" : "MUC");
      this.courier = COURIERS.get(number % COURIERS.size());
      this.packed =
          random.workingHour(
              reached("RECEIVED") ? 40 - 5 * number : reached("HANDED_OVER") ? 2 : 1);
      this.id = random.id(packed);
    }

    void tell(List<DemoSpecimen> specimens) {
      var handedOver = reached("HANDED_OVER") ? random.later(packed, 60, 150) : null;
      var delivered =
          handedOver != null && reached("DELIVERED") ? random.later(handedOver, 300, 500) : null;
      var received =
          delivered != null && reached("RECEIVED") ? random.later(delivered, 20, 90) : null;
      write(handedOver, delivered, received);
      var packages = choose(specimens);
      shipment(
          packed,
          BusinessStep.PACKING,
          Disposition.IN_PROGRESS,
          Whereabouts.packed(from.code(), code),
          house.bench(from));
      if ("CANCELLED".equals(status)) {
        shipment(
            packed.plusSeconds(3_600),
            BusinessStep.UNPACKING,
            Disposition.UNAVAILABLE,
            Whereabouts.atBench(from.code()),
            house.bench(from));
        return;
      }
      packages.forEach(this::pack);
      if (handedOver != null) {
        handOver(packages, handedOver);
      }
      if (delivered != null) {
        shipment(
            delivered,
            BusinessStep.ARRIVING,
            Disposition.IN_TRANSIT,
            Whereabouts.withCourier(courier, code),
            house.user(courier));
      }
      for (int i = 0; i < packages.size(); i++) {
        settle(packages.get(i), received, number == WITH_MISSING && i == 0);
      }
      if (received != null) {
        shipment(
            received,
            BusinessStep.RECEIVING,
            number == WITH_MISSING ? Disposition.MISMATCH_INSTANCE : Disposition.AVAILABLE,
            Whereabouts.atBench(to.code()),
            house.bench(to));
      }
    }

    private boolean reached(String wanted) {
      var way = List.of("PACKING", "HANDED_OVER", "IN_TRANSIT", "DELIVERED", "RECEIVED");
      return way.indexOf(status) >= way.indexOf(wanted);
    }

    private void write(
        @Nullable Instant handedOver, @Nullable Instant delivered, @Nullable Instant received) {
      rows.add(
          SHIPMENT,
          id,
          code,
          from.id(),
          to.id(),
          status,
          "MedKurier Rhein-Isar",
          "MK%09d".formatted(random.between(0, 999_999_999)),
          "UN3373",
          "DRY_ICE",
          new BigDecimal(random.between(4, 9)),
          new BigDecimal("-60"),
          handedOver == null ? null : "S-%05d".formatted(random.between(10_000, 99_999)),
          packed,
          handedOver == null ? null : house.user(courier),
          handedOver,
          delivered,
          received,
          received == null ? null : true);
      COURIERS.forEach(
          name -> rows.add("shipment_courier (shipment_id, user_id)", id, house.user(name)));
      if (handedOver != null) {
        updates(handedOver, delivered);
      }
    }

    private void updates(Instant handedOver, @Nullable Instant delivered) {
      if (!reached("IN_TRANSIT")) {
        return;
      }
      update("PICKED_UP", handedOver.plusSeconds(300), from.code(), "-74.5");
      update("IN_TRANSIT", handedOver.plus(Duration.ofHours(2)), "A8, Ulm", "-72.8");
      if (delivered != null) {
        update("DELIVERED", delivered, to.code(), "-70.1");
      }
    }

    private void update(String kind, Instant at, String place, String celsius) {
      rows.add(
          "courier_update (id, shipment_id, courier_id, kind, occurred_at, recorded_at, temperature_celsius, place)",
          random.id(at),
          id,
          house.user(courier),
          kind,
          at,
          random.later(at, 0, 4),
          new BigDecimal(celsius),
          place);
    }

    private List<DemoSpecimen> choose(List<DemoSpecimen> specimens) {
      var count = random.between(6, 12);
      var chosen = new ArrayList<DemoSpecimen>();
      for (int i = number * 300; chosen.size() < count; i++) {
        var candidate = specimens.get(i);
        if (candidate.status() == SpecimenStatus.AVAILABLE
            && candidate.spot().isPresent()
            && candidate.site().equals(from)
            && candidate.donor().enrolledAt().isBefore(packed.minus(Duration.ofDays(120)))) {
          chosen.add(candidate);
        }
      }
      return chosen;
    }

    private void pack(DemoSpecimen specimen) {
      specimen.takeOut();
      specimen(
          specimen,
          packed.plusSeconds(600),
          BusinessStep.PACKING,
          Disposition.IN_PROGRESS,
          Whereabouts.packed(from.code(), code),
          house.bench(from));
    }

    private void handOver(List<DemoSpecimen> packages, Instant at) {
      var held = Whereabouts.withCourier(courier, code);
      shipment(at, BusinessStep.SHIPPING, Disposition.IN_TRANSIT, held, house.bench(from));
      for (var specimen : packages) {
        specimen.become(SpecimenStatus.IN_TRANSIT);
        specimen(
            specimen, at, BusinessStep.SHIPPING, Disposition.IN_TRANSIT, held, house.bench(from));
      }
    }

    private void settle(DemoSpecimen specimen, @Nullable Instant received, boolean missing) {
      var item = random.id(packed);
      rows.add(
          ITEM,
          item,
          id,
          specimen.barcode(),
          specimen.id(),
          received == null ? "EXPECTED" : missing ? "MISSING" : "RECEIVED",
          packed.plusSeconds(600),
          received == null || missing ? null : received);
      if (received == null) {
        return;
      }
      if (missing) {
        specimen.become(SpecimenStatus.MISSING);
        specimen(
            specimen,
            received,
            BusinessStep.INSPECTING,
            Disposition.UNKNOWN,
            Whereabouts.unknown("courier:" + courier),
            house.bench(to));
        rows.add(
            "discrepancy (id, shipment_id, item_id, kind, opened_at)",
            random.id(received),
            id,
            item,
            "MISSING",
            received);
        return;
      }
      specimen.become(SpecimenStatus.AVAILABLE);
      specimen.moveTo(to);
      specimen(
          specimen,
          received,
          BusinessStep.RECEIVING,
          Disposition.AVAILABLE,
          Whereabouts.atBench(to.code()),
          house.bench(to));
    }

    private void specimen(
        DemoSpecimen specimen,
        Instant at,
        BusinessStep step,
        Disposition disposition,
        Whereabouts where,
        UUID actor) {
      ledger.append(
          CustodyEntry.of(CustodySubject.specimen(specimen.id()), at, step, disposition, where)
              .with(CustodySubject.shipment(id)),
          actor,
          at.plusSeconds(15));
    }

    private void shipment(
        Instant at, BusinessStep step, Disposition disposition, Whereabouts where, UUID actor) {
      ledger.append(
          CustodyEntry.of(CustodySubject.shipment(id), at, step, disposition, where),
          actor,
          at.plusSeconds(15));
    }
  }
}

package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/** Puts a shipment together with its items, couriers, reports and discrepancies: one query each. */
@ApplicationScoped
class WholeShipments {
  @Inject private Shipments shipments;
  @Inject private Couriers couriers;
  @Inject private ShipmentItems items;
  @Inject private CourierUpdates updates;
  @Inject private Discrepancies discrepancies;
  @Inject private FindSpecimens specimens;

  /** As it stands after what this transaction did. */
  ShipmentDetails of(Shipment before) {
    var shipment = shipments.get(new Barcode(before.code()));
    var timeline =
        shipment.handover().map(handover -> Timeline.of(handover, updates.of(shipment.id())));
    return new ShipmentDetails(
        shipment.code(),
        shipment.fromSite(),
        shipment.toSite(),
        shipment.status(),
        shipment.carrier(),
        shipment.trackingNumber(),
        shipment.category(),
        shipment.coolant(),
        shipment.dryIceKg(),
        shipment.celsiusMax(),
        shipment.seal(),
        shipment.sealIntact(),
        couriersOf(shipment),
        timeline.filter(any -> shipment.receivedAt().isEmpty()).map(Timeline::custodian),
        shipment.createdAt(),
        shipment.handedOverAt(),
        shipment.deliveredAt(),
        shipment.receivedAt(),
        shipment.version(),
        itemsOf(shipment),
        timeline.map(WholeShipments::reports).orElse(List.of()),
        discrepancies.of(shipment.id()),
        timeline.map(told -> told.hasExcursion(shipment.celsiusMax())).orElse(false));
  }

  private List<ShipmentDetails.Courier> couriersOf(Shipment shipment) {
    return couriers.of(shipment.id()).stream()
        .map(courier -> new ShipmentDetails.Courier(courier.username(), courier.displayName()))
        .toList();
  }

  private List<ShipmentDetails.Item> itemsOf(Shipment shipment) {
    var packed = items.of(shipment.id());
    var known =
        specimens.byIds(packed.stream().flatMap(item -> item.specimenId().stream()).toList());
    return packed.stream().map(item -> line(item, known)).toList();
  }

  private static ShipmentDetails.Item line(ShipmentItem item, Map<UUID, SpecimenSummary> known) {
    var specimen = item.specimenId().flatMap(id -> Optional.ofNullable(known.get(id)));
    return new ShipmentDetails.Item(
        item.barcode().text(),
        specimen.map(SpecimenSummary::typeCode),
        specimen.map(SpecimenSummary::typeName),
        item.outcome(),
        item.packedAt(),
        item.receivedAt());
  }

  private static List<ShipmentDetails.Update> reports(Timeline timeline) {
    return timeline.inEventOrder().stream()
        .map(
            update ->
                new ShipmentDetails.Update(
                    update.id(),
                    update.kind(),
                    update.occurredAt(),
                    update.recordedAt(),
                    update.courier(),
                    update.temperatureCelsius(),
                    update.place(),
                    update.note(),
                    timeline.isLate(update)))
        .toList();
  }
}

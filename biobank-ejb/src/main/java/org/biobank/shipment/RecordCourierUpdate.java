package org.biobank.shipment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.biobank.custody.CustodyLedger;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.OutsideScope;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;

/**
 * Takes a report from the road. The same report sent again changes nothing; a late one is kept with
 * both its times and never sets the shipment back. Any of the shipment's couriers may report; the
 * newest to do so, by event time, is the one who holds it.
 */
@Act
public class RecordCourierUpdate {
  @Inject private CurrentActor current;
  @Inject private Shipments shipments;
  @Inject private Couriers couriers;
  @Inject private CourierUpdates updates;
  @Inject private ShipmentItems items;
  @Inject private Discrepancies discrepancies;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * @throws OutsideScope if the shipment is not one of this courier's
   * @throws NotInThisStatus before the handover
   * @throws UpdateIdReused if the id belongs to another report
   */
  @Requires(Permission.COURIER_UPDATE)
  public ReportAnswer record(@Subject Barcode code, CourierReport report) {
    var actor = current.actor();
    var shipment = shipments.lock(code);
    requireCourier(shipment, actor);
    var handover =
        shipment
            .handover()
            .orElseThrow(
                () ->
                    new NotInThisStatus(
                        shipment.code(), shipment.status(), "a courier reports from the road"));
    var before = Timeline.of(handover, updates.of(shipment.id()));
    var update = report.by(actor.username(), clock);
    var known = known(before, update);
    if (known.isPresent()) {
      return answer(shipment, before, known.get(), true);
    }
    var after = before.with(update);
    write(shipment, after, update, actor);
    return answer(shipment, after, update, false);
  }

  private void requireCourier(Shipment shipment, Actor actor) {
    if (couriers.of(shipment.id()).stream().noneMatch(one -> one.id().equals(actor.id()))) {
      throw new OutsideScope(shipment.code());
    }
  }

  private Optional<CourierUpdate> known(Timeline before, CourierUpdate update) {
    var known = before.find(update.id());
    if (known.filter(same -> !same.saysTheSameAs(update)).isPresent()
        || (known.isEmpty() && updates.isTaken(update.id()))) {
      throw new UpdateIdReused(update.id());
    }
    return known;
  }

  private void write(Shipment shipment, Timeline after, CourierUpdate update, Actor actor) {
    updates.add(shipment.id(), actor.id(), update);
    shipments.reported(shipment.id(), after);
    if (update.isWarmerThan(shipment.celsiusMax()) && !hasOpenExcursion(shipment)) {
      var excursion = Discrepancies.Opening.ofShipment(DiscrepancyKind.EXCURSION);
      discrepancies.open(shipment.id(), List.of(excursion), update.recordedAt());
    }
    if (shipment.receivedAt().isEmpty()) {
      ledger.append(actor, CourierEvents.of(shipment, after, update, items.of(shipment.id())));
    }
  }

  private boolean hasOpenExcursion(Shipment shipment) {
    return discrepancies.of(shipment.id()).stream()
        .anyMatch(known -> known.kind() == DiscrepancyKind.EXCURSION && known.isOpen());
  }

  private static ReportAnswer answer(
      Shipment shipment, Timeline timeline, CourierUpdate update, boolean duplicate) {
    var status =
        shipment.status() == ShipmentStatus.RECEIVED ? shipment.status() : timeline.status();
    return new ReportAnswer(update.id(), true, duplicate, timeline.isLate(update), status);
  }
}

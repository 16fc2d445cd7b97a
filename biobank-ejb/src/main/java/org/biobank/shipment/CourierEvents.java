package org.biobank.shipment;

import java.util.ArrayList;
import java.util.List;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;

/**
 * What the ledger is told of a courier's report: always on the shipment's own chain; on each tube's
 * chain when the report shows that it changed hands. A report that came late tells of the past: the
 * one who holds it now stays so.
 */
final class CourierEvents {
  private CourierEvents() {}

  static List<CustodyEntry> of(
      Shipment shipment, Timeline after, CourierUpdate update, List<ShipmentItem> packed) {
    var entries = new ArrayList<CustodyEntry>();
    entries.add(event(shipment, shipment.asSubject(), after, update).noting(words(after, update)));
    if (!after.without(update).custodian().equals(after.custodian())) {
      packed.stream()
          .flatMap(item -> item.specimenId().stream())
          .map(id -> event(shipment, CustodySubject.specimen(id), after, update))
          .map(entry -> entry.with(shipment.asSubject()))
          .forEach(entries::add);
    }
    return entries;
  }

  private static CustodyEntry event(
      Shipment shipment, CustodySubject subject, Timeline after, CourierUpdate update) {
    return CustodyEntry.of(
        subject,
        update.occurredAt(),
        update.kind() == UpdateKind.DELIVERED ? BusinessStep.ARRIVING : BusinessStep.TRANSPORTING,
        Disposition.IN_TRANSIT,
        shipment.with(after.custodian()));
  }

  /** Without the courier's own words: what is in the ledger can never be taken out again. */
  private static String words(Timeline after, CourierUpdate update) {
    var words = new StringBuilder(update.kind().name());
    update
        .temperatureCelsius()
        .ifPresent(celsius -> words.append(", ").append(celsius).append(" °C"));
    words.append(", reported by courier:").append(update.courier());
    return after.isLate(update) ? words.append(", late").toString() : words.toString();
  }
}

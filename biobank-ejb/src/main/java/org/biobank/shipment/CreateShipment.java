package org.biobank.shipment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.Disposition;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;

/** Opens a shipment at the sending site, to be packed by scanning. */
@Act
public class CreateShipment {
  @Inject private CurrentActor current;
  @Inject private Sites sites;
  @Inject private Couriers couriers;
  @Inject private Shipments shipments;
  @Inject private WholeShipments whole;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  @Requires(Permission.SHIPMENT_PACK)
  public ShipmentDetails create(NewShipment ordered) {
    var from = sites.get("/fromSite", ordered.fromSite());
    current.actor().requireAt(Permission.SHIPMENT_PACK, from.id(), from.code());
    var to = sites.get("/toSite", ordered.toSite());
    var carriers = couriers.named(ordered.couriers());
    refuse(faults(ordered, from, to, carriers));
    var shipment = opened(ordered, from, to);
    shipments.add(shipment);
    couriers.allow(shipment.id(), carriers);
    ledger.append(
        current.actor(),
        List.of(
            CustodyEntry.of(
                shipment.asSubject(),
                shipment.createdAt(),
                BusinessStep.PACKING,
                Disposition.IN_PROGRESS,
                shipment.withSender())));
    return whole.of(shipment);
  }

  private static List<Invalid.Fault> faults(
      NewShipment ordered, Sites.Site from, Sites.Site to, List<Couriers.Courier> carriers) {
    var faults = new ArrayList<Invalid.Fault>();
    if (from.id().equals(to.id())) {
      faults.add(new Invalid.Fault("/toSite", "must be another site than the sender's"));
    }
    if ((ordered.coolant() == Coolant.DRY_ICE) != ordered.dryIceKg().isPresent()) {
      faults.add(new Invalid.Fault("/dryIceKg", "is needed for dry ice, and only for it"));
    }
    for (int i = 0; i < ordered.couriers().size(); i++) {
      var name = ordered.couriers().get(i);
      if (carriers.stream().noneMatch(known -> known.username().equalsIgnoreCase(name))) {
        faults.add(new Invalid.Fault("/couriers/" + i, "No courier has this username."));
      }
    }
    return faults;
  }

  private static void refuse(List<Invalid.Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }

  private Shipment opened(NewShipment ordered, Sites.Site from, Sites.Site to) {
    Instant now = clock.instant();
    return new Shipment(
        Ids.next(),
        shipments.nextCode(now.atOffset(ZoneOffset.UTC).getYear()),
        from.id(),
        from.code(),
        to.id(),
        to.code(),
        ShipmentStatus.PACKING,
        ordered.carrier(),
        ordered.trackingNumber(),
        ordered.category(),
        ordered.coolant(),
        ordered.dryIceKg(),
        ordered.celsiusMax(),
        Optional.empty(),
        Optional.empty(),
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }
}

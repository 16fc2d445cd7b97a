package org.biobank.shipment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Signature;
import org.biobank.identity.SignatureRequired;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.FindPlaces;

/**
 * Gives a packed shipment to a courier. From then on each tube is in transit and in the courier's
 * hands; whether it may leave is asked again at this moment.
 */
@Act
public class HandOverShipment {
  @Inject private CurrentActor current;
  @Inject private Shipments shipments;
  @Inject private ShipmentItems items;
  @Inject private Couriers couriers;
  @Inject private Sites sites;
  @Inject private TransferConsents consents;
  @Inject private WholeShipments whole;
  @Inject private FindSpecimens specimens;
  @Inject private ChangeSpecimens change;
  @Inject private FindPlaces places;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * @param version of the shipment that was looked at
   * @param signature of the sender, if it was signed
   * @throws SignatureRequired if the sending site has its handovers signed
   * @throws ShipmentEmpty if nothing is packed
   * @throws ItemsRefused with each tube that may no longer leave, and why
   * @throws ChangedMeanwhile if a tube was held or used at the same moment
   */
  @Requires(Permission.SHIPMENT_HANDOVER)
  public ShipmentDetails handOver(
      @Subject Barcode code, int version, Handover handover, Optional<Signature> signature) {
    var actor = current.actor();
    var shipment = shipments.lock(code);
    actor.requireAt(Permission.SHIPMENT_HANDOVER, shipment.fromSiteId(), shipment.code());
    shipment.require(ShipmentStep.HAND_OVER);
    shipment.requireVersion(version);
    if (signature.isEmpty() && sites.signsHandovers(shipment.fromSiteId())) {
      throw new SignatureRequired("signature");
    }
    var courier = courier(shipment, handover.courier());
    var at = ToldTime.past("/handedOverAt", handover.handedOverAt(), shipment.createdAt(), clock);
    var leaving = leaving(shipment);

    var ids = leaving.stream().map(SpecimenSummary::id).toList();
    if (!change.status(ids, SpecimenStatus.AVAILABLE, SpecimenStatus.IN_TRANSIT)) {
      throw new ChangedMeanwhile(shipment.code());
    }
    shipments.handedOver(shipment.id(), courier.id(), handover.seal(), at);
    var subjects =
        Stream.concat(
            Stream.of(shipment.asSubject()),
            leaving.stream().map(specimen -> CustodySubject.specimen(specimen.id())));
    var entries = subjects.map(subject -> shipped(shipment, subject, courier, at)).toList();
    signature.ifPresentOrElse(
        signed -> ledger.appendSigned(actor, entries, signed), () -> ledger.append(actor, entries));
    return whole.of(shipment);
  }

  private Couriers.Courier courier(Shipment shipment, String username) {
    return couriers.of(shipment.id()).stream()
        .filter(allowed -> allowed.username().equalsIgnoreCase(username))
        .findFirst()
        .orElseThrow(() -> new Invalid("/courier", "is not one of this shipment's couriers"));
  }

  /** What is packed, all of it free to leave. */
  private Collection<SpecimenSummary> leaving(Shipment shipment) {
    var packed =
        items.of(shipment.id()).stream().flatMap(item -> item.specimenId().stream()).toList();
    if (packed.isEmpty()) {
      throw new ShipmentEmpty(shipment.code());
    }
    var leaving = specimens.byIds(packed).values();
    var refused = refusals(shipment, leaving);
    if (!refused.isEmpty()) {
      throw ItemsRefused.handover(refused);
    }
    return leaving;
  }

  private List<RefusedItem> refusals(Shipment shipment, Collection<SpecimenSummary> leaving) {
    var rules = consents.rules(shipment, leaving, clock.instant());
    var stored = places.of(leaving.stream().map(SpecimenSummary::id).toList());
    var refused = new ArrayList<RefusedItem>();
    for (var specimen : leaving) {
      rules
          .refusal(specimen)
          .or(() -> ReleaseRules.backInStore(specimen, stored))
          .ifPresent(refusal -> refused.add(new RefusedItem(specimen.barcode().text(), refusal)));
    }
    return refused;
  }

  private static CustodyEntry shipped(
      Shipment shipment, CustodySubject subject, Couriers.Courier courier, Instant at) {
    var entry =
        CustodyEntry.of(
            subject,
            at,
            BusinessStep.SHIPPING,
            Disposition.IN_TRANSIT,
            shipment.with(courier.username()));
    return subject.equals(shipment.asSubject()) ? entry : entry.with(shipment.asSubject());
  }
}

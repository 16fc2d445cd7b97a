package org.biobank.shipment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.hold.HoldReason;
import org.biobank.hold.HoldSpecimens;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.OutsideScope;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.NotFound;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;

/**
 * Says what became of a discrepancy. Either site may say it; a tube that is here and good only the
 * receiver can take over.
 */
@Act
public class ResolveDiscrepancy {
  @Inject private CurrentActor current;
  @Inject private Shipments shipments;
  @Inject private Discrepancies discrepancies;
  @Inject private TransferConsents consents;
  @Inject private WholeShipments whole;
  @Inject private FindSpecimens specimens;
  @Inject private ChangeSpecimens change;
  @Inject private HoldSpecimens holds;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * @throws AlreadyResolved if somebody was first
   * @throws NotAcceptable if the tube cannot be taken over
   */
  @Requires(Permission.DISCREPANCY_RESOLVE)
  public ShipmentDetails resolve(@Subject Barcode code, UUID id, Resolution resolution) {
    var actor = current.actor();
    var shipment = shipments.lock(code);
    requireSite(shipment, resolution, actor);
    var discrepancy =
        discrepancies.of(shipment.id()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("discrepancy", id.toString()));
    if (!discrepancy.isOpen()) {
      throw new AlreadyResolved(discrepancy);
    }
    var now = clock.instant();
    if (resolution.accepts()) {
      takeOver(shipment, acceptable(shipment, discrepancy, now), actor, now);
    }
    discrepancies.resolve(id, resolution.resolution(), now);
    shipments.advance(shipment.id());
    return whole.of(shipment);
  }

  private static void requireSite(Shipment shipment, Resolution resolution, Actor actor) {
    var permission = Permission.DISCREPANCY_RESOLVE;
    var atReceiver = actor.mayAt(permission, shipment.toSiteId());
    var atSender = actor.mayAt(permission, shipment.fromSiteId());
    if (!atReceiver && (resolution.accepts() || !atSender)) {
      throw new OutsideScope(shipment.code());
    }
  }

  /** The tube it is about, if the receiver may have it. */
  private SpecimenSummary acceptable(Shipment shipment, Discrepancy discrepancy, Instant now) {
    var specimen =
        discrepancy
            .barcode()
            .map(Barcode::new)
            .flatMap(code -> specimens.byBarcodes(List.of(code)).values().stream().findFirst())
            .orElseThrow(() -> NotAcceptable.withoutSpecimen(discrepancy));
    var kept =
        specimen.status() == SpecimenStatus.ON_HOLD || specimen.status() == SpecimenStatus.MISSING;
    if (!kept) {
      throw NotAcceptable.of(specimen);
    }
    var denied = consents.rules(shipment, List.of(specimen), now).notPermitted(specimen);
    if (denied.isPresent()) {
      throw NotAcceptable.because(denied.get());
    }
    return specimen;
  }

  private void takeOver(Shipment shipment, SpecimenSummary specimen, Actor actor, Instant now) {
    var ids = List.of(specimen.id());
    holds.end(specimen.id(), HoldReason.QUARANTINE, now);
    var stillHeld = !holds.held(ids).isEmpty();
    change.moveToSite(
        ids, shipment.toSiteId(), stillHeld ? SpecimenStatus.ON_HOLD : SpecimenStatus.AVAILABLE);
    ledger.append(
        actor,
        List.of(
            CustodyEntry.of(
                    CustodySubject.specimen(specimen.id()),
                    now,
                    BusinessStep.RECEIVING,
                    stillHeld ? Disposition.UNAVAILABLE : Disposition.AVAILABLE,
                    Whereabouts.atBench(shipment.toSite()))
                .with(shipment.asSubject())
                .noting("taken over when the discrepancy was resolved")));
  }
}

package org.biobank.disposal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.hold.FindHolds;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Signature;
import org.biobank.identity.SignatureMeaning;
import org.biobank.identity.Sites;
import org.biobank.quantity.QuantityChange;
import org.biobank.quantity.QuantityKind;
import org.biobank.quantity.QuantityLedger;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.TakeOut;
import org.biobank.storage.container.Place;
import org.biobank.storage.reservation.ReserveSlots;

/**
 * Destroys specimens, all that were scanned or none, under the signatures of who does it and of a
 * second person who sees it. This cannot be undone.
 */
@Act
public class DisposeSpecimens {
  @Inject private CurrentActor current;
  @Inject private Sites sites;
  @Inject private Disposals disposals;
  @Inject private FindSpecimens specimens;
  @Inject private FindHolds holds;
  @Inject private ChangeSpecimens change;
  @Inject private QuantityLedger quantities;
  @Inject private TakeOut takeOut;
  @Inject private ReserveSlots reserveSlots;
  @Inject private CustodyChains chains;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * @param witness of somebody else, who may store tubes at that site
   * @throws DisposalRefused with each tube that may not be destroyed, and why
   * @throws ChangedMeanwhile if a tube was reserved, held or used at the same moment
   */
  @Requires(Permission.SPECIMEN_DISPOSE)
  public DisposalRecord dispose(NewDisposal asked, Signature performer, Signature witness) {
    var actor = current.actor();
    var site = sites.get(asked.site());
    actor.requireAt(Permission.SPECIMEN_DISPOSE, site.id(), site.code());
    witness.signer().requireAt(Permission.STORAGE_PLACE, site.id(), site.code());
    performer.meaning(SignatureMeaning.PERFORMED);
    witness.meaning(SignatureMeaning.WITNESSED);
    var plan = plan(asked, site, actor);
    if (!plan.refused().isEmpty()) {
      throw new DisposalRefused(plan.refused());
    }

    var written = written(asked, site, actor, witness);
    quantities.record(emptied(written.code(), plan.tubes()), actor, written.at());
    var places = remove(plan.tubes());
    disposals.add(written, plan.tubes(), places);
    ledger.appendSigned(
        actor,
        plan.tubes().stream().map(tube -> destroyed(written, site, tube, places)).toList(),
        performer,
        witness);
    return disposals.whole(disposals.get(new Barcode(written.code())));
  }

  private DisposalPlan plan(NewDisposal asked, Sites.Site site, Actor actor) {
    var known = specimens.byBarcodes(asked.barcodes());
    var ids = known.values().stream().map(SpecimenSummary::id).toList();
    var rules =
        new DisposalRules(
            actor, site.id(), site.code(), asked.reason(), holds.of(ids), chains.whereabouts(ids));
    return DisposalPlan.of(asked.barcodes(), known, rules);
  }

  private NewDisposal.Written written(
      NewDisposal asked, Sites.Site site, Actor actor, Signature witness) {
    Instant now = clock.instant();
    return new NewDisposal.Written(
        Ids.next(),
        disposals.nextCode(now.atOffset(ZoneOffset.UTC).getYear()),
        site.id(),
        asked.reason(),
        asked.method(),
        asked.note(),
        actor.id(),
        witness.signer().id(),
        now);
  }

  private static List<QuantityChange> emptied(String code, List<SpecimenSummary> tubes) {
    return tubes.stream()
        .filter(tube -> tube.availableQuantity().signum() > 0)
        .map(
            tube ->
                QuantityChange.of(
                        tube.id(), QuantityKind.DISPOSED, tube.availableQuantity().negate())
                    .reference(code))
        .toList();
  }

  /** Out of their places. */
  private Map<UUID, Place> remove(List<SpecimenSummary> tubes) {
    for (var was : List.of(SpecimenStatus.AVAILABLE, SpecimenStatus.ON_HOLD)) {
      var ids =
          tubes.stream().filter(tube -> tube.status() == was).map(SpecimenSummary::id).toList();
      if (!ids.isEmpty() && !change.status(ids, was, SpecimenStatus.DISPOSED)) {
        throw new ChangedMeanwhile();
      }
    }
    var ids = tubes.stream().map(SpecimenSummary::id).toList();
    reserveSlots.release(ids);
    return takeOut.take(ids);
  }

  private static CustodyEntry destroyed(
      NewDisposal.Written disposal,
      Sites.Site site,
      SpecimenSummary tube,
      Map<UUID, Place> places) {
    var entry =
        CustodyEntry.of(
                CustodySubject.specimen(tube.id()),
                disposal.at(),
                BusinessStep.DESTROYING,
                Disposition.DESTROYED,
                Whereabouts.gone(site.code()))
            .noting("%s: %s, %s".formatted(disposal.code(), disposal.reason(), disposal.method()));
    return Optional.ofNullable(places.get(tube.id()))
        .map(place -> entry.with(CustodySubject.container(place.containerId())))
        .orElse(entry);
  }
}

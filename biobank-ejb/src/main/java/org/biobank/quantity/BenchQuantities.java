package org.biobank.quantity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.shared.Barcode;
import org.biobank.shared.PlainDecimal;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;

/** What drawing, putting back and adjusting have in common: one tube, its ledger, its chain. */
@ApplicationScoped
class BenchQuantities {
  @Inject private CurrentActor current;
  @Inject private FindSpecimens findSpecimens;
  @Inject private QuantityEntries entries;
  @Inject private QuantityLedger ledger;
  @Inject private CustodyChains chains;
  @Inject private CustodyLedger custody;

  /**
   * The tube of this barcode, if its state lets what is in it be changed; nobody else draws from it
   * until the transaction ends. To be called first: what is read before is read too early.
   *
   * @throws QuantityRefused if it does not
   */
  SpecimenSummary tube(Barcode barcode, Permission permission, Set<SpecimenStatus> states) {
    findSpecimens.lock(List.of(barcode));
    var tube = findSpecimens.get(barcode);
    actor().requireWithin(permission, tube.siteId(), tube.studyId(), barcode.text());
    if (!states.contains(tube.status())) {
      throw QuantityRefused.notAvailable(tube);
    }
    return tube;
  }

  Actor actor() {
    return current.actor();
  }

  /** One entry in both ledgers; the tube stays where it is. */
  QuantityStatement change(
      SpecimenSummary tube, QuantityChange change, BusinessStep step, Instant at) {
    ledger.record(List.of(change), actor(), at);
    var after = statement(tube.barcode());
    custody.append(actor(), List.of(entry(tube, change, after, step, at)));
    return after;
  }

  QuantityStatement statement(Barcode barcode) {
    var tube = findSpecimens.get(barcode);
    return new QuantityStatement(
        tube.barcode().text(),
        tube.status(),
        tube.availableQuantity(),
        tube.unit(),
        tube.version(),
        entries.of(tube.id()));
  }

  private CustodyEntry entry(
      SpecimenSummary tube,
      QuantityChange change,
      QuantityStatement after,
      BusinessStep step,
      Instant at) {
    var stands =
        Optional.ofNullable(chains.whereabouts(List.of(tube.id())).get(tube.id()))
            .orElseGet(() -> Whereabouts.atBench(tube.siteCode()));
    var note =
        "%s %s %s"
            .formatted(
                change.quantity().signum() < 0 ? "taken out:" : "put in:",
                PlainDecimal.shown(change.quantity().abs()),
                tube.unit());
    return CustodyEntry.of(
            CustodySubject.specimen(tube.id()),
            at,
            step,
            after.status() == SpecimenStatus.AVAILABLE
                ? Disposition.AVAILABLE
                : Disposition.UNAVAILABLE,
            stands)
        .noting(change.reason().map(reason -> note + ", " + reason).orElse(note));
  }
}

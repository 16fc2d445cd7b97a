package org.biobank.lineage;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.quantity.QuantityLedger;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;
import org.biobank.shared.StaleVersion;
import org.biobank.specimen.AddSpecimens;
import org.biobank.specimen.BarcodeTaken;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.Lineage;
import org.biobank.specimen.NewSpecimen;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.specimentype.SpecimenType;

/**
 * Divides a specimen. What the aliquots take, the parent no longer has: its quantity never goes
 * below zero, and a parent of which nothing is left is consumed unless it is to stay open.
 */
@Act
public class AliquotSpecimen {
  @Inject private FindSpecimens findSpecimens;
  @Inject private AddSpecimens add;
  @Inject private QuantityLedger quantities;
  @Inject private CustodyChains chains;
  @Inject private CustodyLedger ledger;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** The parent and the barcodes of its new aliquots, in the order of the request. */
  public record Divided(Barcode parent, List<Barcode> aliquots) {}

  /**
   * @param version of the parent that was looked at
   * @throws AliquotRefused if the parent is not available or holds too little
   * @throws StaleVersion if somebody drew from it meanwhile
   */
  @Requires(Permission.SPECIMEN_ALIQUOT)
  public Divided aliquot(@Subject Barcode barcode, int version, AliquotInput input) {
    var actor = current.actor();
    var parent = findSpecimens.get(barcode);
    actor.requireWithin(
        Permission.SPECIMEN_ALIQUOT, parent.siteId(), parent.studyId(), barcode.text());
    var plan = AliquotPlan.of(parent, version, input);
    var aliquots = aliquots(parent, input);

    var now = clock.instant();
    quantities.record(List.of(plan.change(parent)), actor, now);
    add.add(aliquots, now, actor);
    var entries = new ArrayList<CustodyEntry>();
    entries.add(sampled(parent, plan, now));
    aliquots.forEach(aliquot -> entries.add(made(aliquot, parent, now)));
    ledger.append(actor, entries);
    return new Divided(parent.barcode(), aliquots.stream().map(NewSpecimen::barcode).toList());
  }

  private List<Barcode> barcodes(AliquotInput input) {
    if (input.barcodes().isEmpty()) {
      return add.freshBarcodes(input.count());
    }
    var given = input.barcodes().get();
    var taken = add.taken(given);
    var faults = new ArrayList<Invalid.Fault>();
    if (given.size() != input.count() || given.stream().distinct().count() != given.size()) {
      faults.add(new Invalid.Fault("/barcodes", "give as many different barcodes as aliquots"));
    }
    for (int i = 0; i < given.size(); i++) {
      if (taken.contains(given.get(i))) {
        faults.add(BarcodeTaken.fault("/barcodes/" + i, given.get(i)));
      }
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return given;
  }

  private List<NewSpecimen> aliquots(SpecimenSummary parent, AliquotInput input) {
    Map<String, SpecimenType> known = add.types();
    var type = Objects.requireNonNull(known.get(parent.typeCode()));
    var origin = Objects.requireNonNull(add.origins(List.of(parent)).get(parent.id()));
    return barcodes(input).stream()
        .map(
            barcode ->
                new NewSpecimen(
                    Ids.next(),
                    barcode,
                    type,
                    Lineage.ALIQUOT,
                    Optional.of(parent.id()),
                    origin,
                    input.quantityEach(),
                    parent.collectedAt()))
        .toList();
  }

  /** The parent counts as standing where it stood: drawing from it moves nothing. */
  private CustodyEntry sampled(SpecimenSummary parent, AliquotPlan plan, Instant at) {
    var stands =
        chains
            .whereabouts(List.of(parent.id()))
            .getOrDefault(parent.id(), Whereabouts.atBench(parent.siteCode()));
    return CustodyEntry.of(
        CustodySubject.specimen(parent.id()),
        at,
        BusinessStep.SAMPLING,
        plan.consumesParent() ? Disposition.UNAVAILABLE : Disposition.AVAILABLE,
        stands);
  }

  private static CustodyEntry made(NewSpecimen aliquot, SpecimenSummary parent, Instant at) {
    return CustodyEntry.of(
            CustodySubject.specimen(aliquot.id()),
            at,
            BusinessStep.COMMISSIONING,
            Disposition.ACTIVE,
            Whereabouts.atBench(parent.siteCode()))
        .with(CustodySubject.specimen(parent.id()));
  }
}

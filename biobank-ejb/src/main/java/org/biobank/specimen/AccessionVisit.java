package org.biobank.specimen;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.HasCode;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;
import org.biobank.study.RecordVisit;
import org.biobank.study.VisitInput;
import org.biobank.study.VisitRecord;

/** Takes in the tubes of a visit: their chains of custody begin here, at the bench. */
@Act
public class AccessionVisit {
  @Inject private RecordVisit recordVisit;
  @Inject private SpecimenTypes types;
  @Inject private Specimens specimens;
  @Inject private NewBarcodes newBarcodes;
  @Inject private CustodyLedger ledger;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** A visit with the barcodes of its tubes, in the order they were given. */
  public record AccessionedVisit(String code, List<Barcode> barcodes) implements HasCode {}

  /**
   * @throws Invalid with every fault of every tube
   * @throws org.biobank.study.VisitRefused if protocol or consent do not cover the visit
   */
  @Requires(Permission.VISIT_ACCESSION)
  public AccessionedVisit accession(VisitInput input, List<TubeInput> tubes) {
    var actor = current.actor();
    var visit = recordVisit.record(input, actor);
    var known = types.byCode();
    var scanned = tubes.stream().flatMap(tube -> tube.barcode().stream()).toList();
    var faults = AccessionPlan.faults(tubes, known, specimens.taken(scanned));
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    var added = new ArrayList<NewSpecimen>();
    var fresh = newBarcodes.next(tubes.size() - scanned.size()).iterator();
    for (var tube : tubes) {
      var barcode = tube.barcode().isPresent() ? tube.barcode().get() : fresh.next();
      var type = Objects.requireNonNull(known.get(tube.type()));
      added.add(primary(visit, barcode, type, tube));
    }
    specimens.add(added, clock.instant());
    ledger.append(actor, added.stream().map(AccessionVisit::collected).toList());
    return new AccessionedVisit(visit.code(), added.stream().map(NewSpecimen::barcode).toList());
  }

  private static NewSpecimen primary(
      VisitRecord visit, Barcode barcode, SpecimenType type, TubeInput tube) {
    var origin =
        new NewSpecimen.Origin(
            visit.donorId(), visit.id(), visit.studyId(), visit.siteId(), visit.site());
    return new NewSpecimen(
        Ids.next(),
        barcode,
        type,
        Lineage.PRIMARY,
        Optional.empty(),
        origin,
        tube.quantity(),
        visit.visitedAt());
  }

  /** The donor is not named: a chain may be shown to couriers and registries. */
  private static CustodyEntry collected(NewSpecimen specimen) {
    return CustodyEntry.of(
        CustodySubject.specimen(specimen.id()),
        specimen.collectedAt(),
        BusinessStep.COLLECTING,
        Disposition.ACTIVE,
        Whereabouts.atBench(specimen.origin().siteCode()));
  }
}

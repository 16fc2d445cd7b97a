package org.biobank.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.collection.VisitCollections.Collected;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.shared.Ids;
import org.biobank.specimen.AddSpecimens;
import org.biobank.specimen.Lineage;
import org.biobank.specimen.NewSpecimen;
import org.biobank.study.VisitRecord;
import org.biobank.supply.FindKitTubes;

/** Writes the tubes of a visit: their chains of custody begin here, at the bench. */
@ApplicationScoped
class CollectedTubes {
  @Inject private AddSpecimens addSpecimens;
  @Inject private VisitCollections collections;
  @Inject private FindKitTubes kits;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  void add(VisitRecord visit, List<AcceptedTube> tubes, Actor actor) {
    var now = clock.instant();
    var added = new ArrayList<NewSpecimen>();
    var collected = new ArrayList<Collected>();
    for (var tube : tubes) {
      var specimen = primary(visit, tube);
      added.add(specimen);
      if (tube.anticipatedId().isPresent() || tube.reason().isPresent()) {
        collected.add(new Collected(specimen.id(), tube.anticipatedId(), tube.reason()));
      }
    }
    addSpecimens.add(added, now, actor);
    collections.collected(visit.id(), collected, now);
    kits.use(
        tubes.stream().flatMap(tube -> tube.kitId().stream()).collect(Collectors.toSet()),
        visit.donorId(),
        visit.id());
    ledger.append(actor, added.stream().map(CollectedTubes::collected).toList());
  }

  private static NewSpecimen primary(VisitRecord visit, AcceptedTube tube) {
    var origin =
        new NewSpecimen.Origin(
            visit.donorId(), visit.id(), visit.studyId(), visit.siteId(), visit.site());
    Optional<UUID> noParent = Optional.empty();
    Optional<Integer> noRisk = Optional.empty();
    return new NewSpecimen(
        Ids.next(),
        tube.barcode(),
        tube.type(),
        Lineage.PRIMARY,
        noParent,
        origin,
        tube.quantity(),
        tube.collectedAt().orElse(visit.visitedAt()),
        tube.tubeFormat(),
        noRisk);
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

package org.biobank.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.specimen.AddSpecimens;
import org.biobank.specimentype.SpecimenTypes;
import org.biobank.study.FindAnticipated;
import org.biobank.study.NewVisit;
import org.biobank.study.VisitRecord;
import org.biobank.supply.FindKitTubes;

/**
 * What looking at a visit's tubes and taking them in have in common: the same plan, of the same
 * facts.
 */
@ApplicationScoped
class Collecting {
  @Inject private FindAnticipated findAnticipated;
  @Inject private FindKitTubes findKitTubes;
  @Inject private SpecimenTypes types;
  @Inject private AddSpecimens addSpecimens;
  @Inject private VisitCollections collections;
  @Inject private CollectedTubes collectedTubes;
  @Inject private Clock clock;

  CollectionPlan plan(NewVisit visit, CollectionInput input) {
    return plan(new Of(visit.donorId(), visit.eventId(), Optional.empty()), Map.of(), input);
  }

  CollectionPlan plan(VisitRecord visit, CollectionInput input) {
    return plan(
        new Of(visit.donorId(), visit.eventId(), Optional.of(visit.id())),
        VisitCollections.slots(collections.of(visit.id())),
        input);
  }

  /** Whose tubes, and of which visit. */
  private record Of(UUID donorId, Optional<UUID> eventId, Optional<UUID> visitId) {}

  private CollectionPlan plan(
      Of visit, Map<UUID, CollectionFacts.StandingCollection> standing, CollectionInput input) {
    var scanned = input.tubes().stream().map(ScannedTube::barcode).toList();
    return CollectionPlan.of(
        new CollectionFacts(
            visit.donorId(),
            visit.eventId(),
            visit.visitId(),
            visit.eventId().map(findAnticipated::ofEvent).orElse(List.of()),
            standing,
            findKitTubes.byBarcodes(scanned),
            addSpecimens.existing(scanned),
            types.byCode()),
        input);
  }

  void write(VisitRecord visit, CollectionPlan plan, Actor actor) {
    if (!plan.accepted().isEmpty()) {
      collectedTubes.add(visit, plan.accepted(), actor);
    }
    collections.missed(visit.id(), plan.missed(), clock.instant());
  }
}

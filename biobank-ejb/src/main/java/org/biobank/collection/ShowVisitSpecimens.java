package org.biobank.collection;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biobank.collection.CollectionFacts.StandingCollection;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.View;
import org.biobank.specimen.SpecimenLine;
import org.biobank.specimen.SpecimenLines;
import org.biobank.study.FindAnticipated;
import org.biobank.study.ShowVisit;
import org.biobank.study.VisitRecord;

/**
 * Shows a visit with its specimens, aliquots among them, beside what the protocol meant it to
 * bring.
 */
@View
public class ShowVisitSpecimens {
  @Inject private CurrentActor current;
  @Inject private ShowVisit showVisit;
  @Inject private SpecimenLines lines;
  @Inject private FindAnticipated findAnticipated;
  @Inject private VisitCollections collections;

  /**
   * A visit and what was collected.
   *
   * @param anticipated what the protocol foresees, and what became of it
   */
  public record VisitSpecimens(
      VisitRecord visit,
      List<SpecimenLine> specimens,
      List<CollectionSlot> anticipated,
      List<UnplannedTube> unplanned) {}

  /** A tube beyond the protocol, and why it was taken in. */
  public record UnplannedTube(String barcode, String reason) {}

  @Requires(Permission.SPECIMEN_READ)
  public VisitSpecimens show(@Subject String code) {
    var visit = showVisit.show(code);
    var specimens = lines.ofVisit(visit.id(), current.actor().scope(Permission.SPECIMEN_READ));
    var seen = specimens.stream().map(SpecimenLine::barcode).collect(Collectors.toSet());
    var collected = collections.of(visit.id());
    return new VisitSpecimens(
        visit, specimens, slots(visit, collected, seen), unplanned(collected, seen));
  }

  private static List<UnplannedTube> unplanned(
      List<StandingCollection> collected, Set<String> seen) {
    return collected.stream()
        .filter(row -> row.anticipatedId().isEmpty())
        .flatMap(
            row ->
                row.barcode().stream()
                    .filter(seen::contains)
                    .map(barcode -> new UnplannedTube(barcode, row.reason().orElse(""))))
        .toList();
  }

  /**
   * @param seen barcodes that may be named: a tube may have gone to another site since
   */
  private List<CollectionSlot> slots(
      VisitRecord visit, List<StandingCollection> collected, Set<String> seen) {
    var facts =
        new CollectionFacts(
            visit.donorId(),
            visit.eventId(),
            Optional.of(visit.id()),
            visit.eventId().map(findAnticipated::ofEvent).orElse(List.of()),
            VisitCollections.slots(collected),
            Map.of(),
            Set.of(),
            Map.of());
    return CollectionPlan.standing(facts).stream().map(slot -> slot.naming(seen)).toList();
  }
}

package org.biobank.collection;

import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.HasCode;
import org.biobank.shared.Invalid;
import org.biobank.specimen.AddSpecimens;
import org.biobank.specimentype.SpecimenType;
import org.biobank.specimentype.SpecimenTypes;
import org.biobank.study.AnticipatedSpecimen;
import org.biobank.study.FindAnticipated;
import org.biobank.study.RecordVisit;
import org.biobank.study.VisitInput;
import org.biobank.study.VisitRecord;
import org.biobank.supply.FindKitTubes;

/**
 * Takes in the tubes of a visit, each with its type and quantity. Where the protocol anticipates
 * specimens, the tubes are taken for those of their type, in the order of both.
 */
@Act
public class AccessionVisit {
  @Inject private RecordVisit recordVisit;
  @Inject private FindAnticipated findAnticipated;
  @Inject private FindKitTubes findKitTubes;
  @Inject private SpecimenTypes types;
  @Inject private AddSpecimens addSpecimens;
  @Inject private CollectedTubes collectedTubes;
  @Inject private CurrentActor current;

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
    var faults =
        AccessionPlan.faults(
            tubes, known, addSpecimens.existing(scanned), findKitTubes.byBarcodes(scanned));
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    var accepted = accepted(visit, tubes, known);
    collectedTubes.add(visit, accepted, actor);
    return new AccessionedVisit(
        visit.code(), accepted.stream().map(AcceptedTube::barcode).toList());
  }

  private List<AcceptedTube> accepted(
      VisitRecord visit, List<TubeInput> tubes, Map<String, SpecimenType> known) {
    Map<String, Queue<AnticipatedSpecimen>> free = new LinkedHashMap<>();
    visit.eventId().map(findAnticipated::ofEvent).orElse(List.of()).stream()
        .forEach(one -> free.computeIfAbsent(one.type(), type -> new ArrayDeque<>()).add(one));
    var without = tubes.stream().filter(tube -> tube.barcode().isEmpty()).count();
    var fresh = addSpecimens.freshBarcodes((int) without).iterator();
    var accepted = new ArrayList<AcceptedTube>();
    for (var tube : tubes) {
      var slot =
          Optional.ofNullable(free.get(tube.type()))
              .flatMap(queue -> Optional.ofNullable(queue.poll()));
      accepted.add(
          new AcceptedTube(
              tube.barcode().isPresent() ? tube.barcode().get() : fresh.next(),
              Objects.requireNonNull(known.get(tube.type())),
              tube.quantity(),
              slot.flatMap(AnticipatedSpecimen::tubeFormat),
              slot.map(AnticipatedSpecimen::id),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return accepted;
  }
}

package org.biobank.collection;

import static org.biobank.collection.TubeOutcome.DUPLICATE;
import static org.biobank.collection.TubeOutcome.EXPECTED;
import static org.biobank.collection.TubeOutcome.KIT_EXPIRED;
import static org.biobank.collection.TubeOutcome.KIT_VOID;
import static org.biobank.collection.TubeOutcome.OTHER_DONOR;
import static org.biobank.collection.TubeOutcome.OTHER_EVENT;
import static org.biobank.collection.TubeOutcome.OTHER_SPECIMEN;
import static org.biobank.collection.TubeOutcome.SECOND;
import static org.biobank.collection.TubeOutcome.TAKEN;
import static org.biobank.collection.TubeOutcome.UNKNOWN;
import static org.biobank.collection.TubeOutcome.UNPLANNED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.specimentype.SpecimenType;
import org.biobank.study.AnticipatedSpecimen;
import org.biobank.supply.KitStatus;
import org.biobank.supply.KitTube;

/**
 * Says of each scanned tube in turn what it is to the visit. A reason lets pass what is odd (a tube
 * beyond the protocol, an expired kit, a kit of another visit); nothing lets pass what may be
 * another donor's. Pure.
 */
final class TubeJudge {
  private final CollectionFacts facts;
  private final Set<Barcode> seen = new HashSet<>();
  private final Map<UUID, AcceptedTube> bySlot = new HashMap<>();
  private final List<AcceptedTube> accepted = new ArrayList<>();

  TubeJudge(CollectionFacts facts) {
    this.facts = facts;
  }

  List<AcceptedTube> accepted() {
    return accepted;
  }

  /** The tube that was scanned for an anticipated specimen. */
  Optional<AcceptedTube> scannedFor(UUID anticipatedId) {
    return Optional.ofNullable(bySlot.get(anticipatedId));
  }

  TubeVerdict judge(ScannedTube tube) {
    var kit = Optional.ofNullable(facts.kitTubes().get(tube.barcode()));
    if (!seen.add(tube.barcode())) {
      return refused(tube, DUPLICATE, kit, "was scanned before");
    }
    if (facts.existing().contains(tube.barcode())) {
      return refused(tube, TAKEN, kit, "names something else already");
    }
    return kit.isPresent() ? ofKit(tube, kit.get()) : loose(tube, Optional.empty());
  }

  private TubeVerdict ofKit(ScannedTube tube, KitTube kit) {
    var of = Optional.of(kit);
    var whose = "is of kit " + kit.kit();
    if (kit.status() == KitStatus.VOID) {
      return refused(tube, KIT_VOID, of, whose + ", which was made void");
    }
    if (!isForThisDonor(kit)) {
      return refused(tube, OTHER_DONOR, of, whose + " of another donor or visit");
    }
    if (kit.status() == KitStatus.EXPIRED && tube.reason().isEmpty()) {
      return refused(
          tube,
          KIT_EXPIRED,
          of,
          whose + ", which has expired; say why it is taken in all the same");
    }
    if (!facts.eventId().equals(Optional.of(kit.eventId()))) {
      return tube.reason().isPresent()
          ? loose(tube, of)
          : refused(
              tube,
              OTHER_EVENT,
              of,
              "%s for %s %s; say what it is and why it is taken in here"
                  .formatted(whose, kit.study(), kit.event()));
    }
    var anticipated = facts.anticipated(kit.anticipatedId());
    if (anticipated.isEmpty() || !isNamed(tube, anticipated.get())) {
      var code = anticipated.map(AnticipatedSpecimen::code).orElse("something else");
      return refused(tube, OTHER_SPECIMEN, of, whose + " for " + code);
    }
    return planned(tube, anticipated.get(), of);
  }

  private boolean isForThisDonor(KitTube kit) {
    var donor = kit.donorId().map(facts.donorId()::equals).orElse(true);
    return donor && (kit.visitId().isEmpty() || kit.visitId().equals(facts.visitId()));
  }

  private static boolean isNamed(ScannedTube tube, AnticipatedSpecimen anticipated) {
    return tube.anticipated().map(anticipated.code()::equalsIgnoreCase).orElse(true);
  }

  /** A tube of which no kit says what it is. */
  private TubeVerdict loose(ScannedTube tube, Optional<KitTube> kit) {
    if (tube.anticipated().isPresent()) {
      var anticipated = facts.anticipated(tube.anticipated().get());
      return anticipated.isPresent()
          ? planned(tube, anticipated.get(), kit)
          : refused(
              tube, UNKNOWN, kit, "the visit is not meant to bring " + tube.anticipated().get());
    }
    if (tube.type().isEmpty()) {
      return refused(
          tube, UNKNOWN, kit, "is of no kit for this visit: say which anticipated specimen it is");
    }
    var type = facts.types().get(tube.type().get());
    if (type == null) {
      return refused(tube, UNKNOWN, kit, "no specimen type is called " + tube.type().get());
    }
    if (tube.quantity().isEmpty() || tube.reason().isEmpty()) {
      return refused(
          tube, UNKNOWN, kit, "an unplanned tube needs its type, its quantity and a reason");
    }
    return accept(tube, type, Optional.empty(), kit, tube.quantity().get());
  }

  private TubeVerdict planned(
      ScannedTube tube, AnticipatedSpecimen anticipated, Optional<KitTube> kit) {
    var type = Objects.requireNonNull(facts.types().get(anticipated.type()));
    var quantity = tube.quantity().orElse(anticipated.quantity());
    if (!bySlot.containsKey(anticipated.id()) && !facts.isCollected(anticipated.id())) {
      return accept(tube, type, Optional.of(anticipated), kit, quantity);
    }
    return tube.reason().isPresent()
        ? accept(tube, type, Optional.empty(), kit, quantity)
        : refused(
            tube,
            SECOND,
            kit,
            "%s was collected before; say why there is another".formatted(anticipated.code()));
  }

  private TubeVerdict accept(
      ScannedTube tube,
      SpecimenType type,
      Optional<AnticipatedSpecimen> anticipated,
      Optional<KitTube> kit,
      BigDecimal quantity) {
    var slot = anticipated.map(AnticipatedSpecimen::id);
    var taken =
        new AcceptedTube(
            tube.barcode(),
            type,
            quantity,
            anticipated.flatMap(AnticipatedSpecimen::tubeFormat),
            slot,
            kit.map(KitTube::kitId),
            tube.reason(),
            tube.collectedAt());
    accepted.add(taken);
    slot.ifPresent(id -> bySlot.put(id, taken));
    return new TubeVerdict(
        tube.barcode().text(),
        anticipated.isPresent() ? EXPECTED : UNPLANNED,
        anticipated.map(AnticipatedSpecimen::code).orElse(null),
        type.code(),
        quantity,
        kit.map(KitTube::kit).orElse(null),
        tube.reason().orElse(null));
  }

  private static TubeVerdict refused(
      ScannedTube tube, TubeOutcome outcome, Optional<KitTube> kit, String detail) {
    return TubeVerdict.refused(tube, outcome, kit.map(KitTube::kit), detail);
  }
}

package org.biobank.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.hold.HoldSpecimens;
import org.biobank.specimen.ChangeSpecimens;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.FindPlaces;
import org.biobank.storage.TakeOut;
import org.biobank.storage.container.Place;

/** Mends what is wrong with a tube, and says what the ledger is to be told of it. */
@ApplicationScoped
class TubeRepairs {
  @Inject private FindSpecimens findSpecimens;
  @Inject private FindPlaces findPlaces;
  @Inject private CustodyChains chains;
  @Inject private ChangeSpecimens change;
  @Inject private HoldSpecimens holds;
  @Inject private TakeOut takeOut;

  CustodyEntry mend(Broken broken, Instant at) {
    var tube = findSpecimens.byIds(List.of(broken.subjectId())).get(broken.subjectId());
    if (tube == null) {
      throw new FindingOvertaken(broken.code());
    }
    var mended =
        switch (broken.repair()) {
          case TAKE_OUT -> takeOut(broken, tube);
          case MARK_FOUND -> freed(tube, BusinessStep.STOCK_TAKING, placeOf(tube));
          case RELEASE -> freed(tube, BusinessStep.HOLDING, lastOf(tube));
          case MARK_MISSING -> {
            change.status(List.of(tube.id()), SpecimenStatus.MISSING);
            yield new Mended(BusinessStep.STOCK_TAKING, Disposition.UNKNOWN, unknown(tube));
          }
          case RECORD_PLACE, BEGIN_CHAIN ->
              new Mended(BusinessStep.STOCK_TAKING, disposition(tube), placeOf(tube));
          case HOLD -> {
            change.status(List.of(tube.id()), SpecimenStatus.ON_HOLD);
            yield new Mended(BusinessStep.HOLDING, Disposition.UNAVAILABLE, lastOf(tube));
          }
          case DETACH, CLEAR_POSITION, BY_HAND ->
              throw new IllegalStateException(broken.repair() + " mends no tube");
        };
    return CustodyEntry.of(
            CustodySubject.specimen(tube.id()),
            at,
            mended.step(),
            mended.disposition(),
            mended.to())
        .noting(broken.invariant().slug() + ": " + broken.detail());
  }

  private record Mended(BusinessStep step, Disposition disposition, Whereabouts to) {}

  /** A tube that is gone stays where its chain last had it, unless that is the box itself. */
  private Mended takeOut(Broken broken, SpecimenSummary tube) {
    var last = lastOf(tube);
    takeOut.take(List.of(tube.id()));
    boolean here = broken.invariant() != Invariant.GONE_BUT_PLACED;
    if (tube.status() == SpecimenStatus.MISSING) {
      return new Mended(BusinessStep.REMOVING, Disposition.UNKNOWN, unknown(tube));
    }
    if (here) {
      var bench = Whereabouts.atBench(tube.siteCode());
      return new Mended(BusinessStep.REMOVING, Disposition.IN_PROGRESS, bench);
    }
    var gone = last.place().startsWith("box:") ? unknown(tube) : last;
    return new Mended(BusinessStep.REMOVING, disposition(tube), gone);
  }

  private Mended freed(SpecimenSummary tube, BusinessStep step, Whereabouts where) {
    boolean held = !holds.held(List.of(tube.id())).isEmpty();
    change.status(List.of(tube.id()), held ? SpecimenStatus.ON_HOLD : SpecimenStatus.AVAILABLE);
    return new Mended(step, held ? Disposition.UNAVAILABLE : Disposition.AVAILABLE, where);
  }

  private Whereabouts placeOf(SpecimenSummary tube) {
    return place(tube.id())
        .map(place -> Whereabouts.inBox(tube.siteCode(), place.containerCode(), place.position()))
        .orElseGet(() -> lastOf(tube));
  }

  private Optional<Place> place(UUID id) {
    return Optional.ofNullable(findPlaces.of(List.of(id)).get(id));
  }

  private Whereabouts lastOf(SpecimenSummary tube) {
    return Optional.ofNullable(chains.whereabouts(List.of(tube.id())).get(tube.id()))
        .orElseGet(() -> Whereabouts.atSite(tube.siteCode()));
  }

  private static Whereabouts unknown(SpecimenSummary tube) {
    return Whereabouts.unknown(Whereabouts.atSite(tube.siteCode()).custodian());
  }

  private static Disposition disposition(SpecimenSummary tube) {
    return switch (tube.status()) {
      case AVAILABLE -> Disposition.AVAILABLE;
      case RESERVED -> Disposition.RESERVED;
      case ON_HOLD -> Disposition.UNAVAILABLE;
      case IN_TRANSIT -> Disposition.IN_TRANSIT;
      case MISSING -> Disposition.UNKNOWN;
      case DISTRIBUTED, CONSUMED -> Disposition.DISPENSED;
      case DISPOSED -> Disposition.DISPOSED;
    };
  }
}

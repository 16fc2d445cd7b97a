package org.biobank.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.Whereabouts;
import org.biobank.shared.Database;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.storage.FindPlaces;
import org.biobank.storage.container.Place;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Whether the store and the ledger tell the same of each tube. */
@ApplicationScoped
class ChainInvariants {
  private static final Set<SpecimenStatus> KEPT =
      EnumSet.of(SpecimenStatus.AVAILABLE, SpecimenStatus.RESERVED, SpecimenStatus.ON_HOLD);

  @Inject private Database database;
  @Inject private FindPlaces findPlaces;
  @Inject private CustodyChains chains;

  /** What is judged of a tube. */
  public record Tube(UUID id, String code, UUID siteId, SpecimenStatus status) {}

  /** Three queries a window. */
  List<Broken> brokenIn(Window window) {
    var tubes =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, barcode AS code, site_id, status FROM specimen
                        WHERE id >= :first AND id <= :last
                        """)
                    .bind("first", window.first())
                    .bind("last", window.last())
                    .map(ConstructorMapper.of(Tube.class))
                    .list());
    var ids = tubes.stream().map(Tube::id).toList();
    var places = findPlaces.of(ids);
    var ends = chains.whereabouts(ids);
    return tubes.stream()
        .flatMap(
            tube ->
                broken(
                    tube,
                    Optional.ofNullable(places.get(tube.id())),
                    Optional.ofNullable(ends.get(tube.id())))
                    .stream())
        .toList();
  }

  /** Pure. */
  static Optional<Broken> broken(Tube tube, Optional<Place> place, Optional<Whereabouts> end) {
    return place.isPresent()
        ? placed(tube, place.get(), end.map(Whereabouts::place))
        : end.map(where -> unplaced(tube, where)).orElseGet(() -> withoutChain(tube));
  }

  private static Optional<Broken> placed(Tube tube, Place place, Optional<String> end) {
    boolean agrees = end.filter(("box:" + place)::equals).isPresent();
    if (tube.status() == SpecimenStatus.MISSING) {
      return of(
          Invariant.MISSING_BUT_PLACED,
          tube,
          "counts as missing and stands at " + place,
          agrees ? Repair.MARK_FOUND : Repair.TAKE_OUT);
    }
    if (agrees || !KEPT.contains(tube.status())) {
      return Optional.empty(); // a tube that is gone has a rule of its own
    }
    return of(
        Invariant.PLACED_ELSEWHERE_THAN_CHAIN,
        tube,
        "stands at %s, and its chain of custody ends at %s".formatted(place, end.orElse("nothing")),
        Repair.RECORD_PLACE);
  }

  private static Optional<Broken> unplaced(Tube tube, Whereabouts end) {
    return end.place().startsWith("box:") && KEPT.contains(tube.status())
        ? of(
            Invariant.IN_BOX_BY_CHAIN_ALONE,
            tube,
            "stands nowhere, and its chain of custody ends at " + end.place(),
            Repair.MARK_MISSING)
        : Optional.empty();
  }

  /** Every tube got its first event with its row; a tube without was left half written. */
  private static Optional<Broken> withoutChain(Tube tube) {
    return of(
        Invariant.WITHOUT_CHAIN,
        tube,
        "has no chain of custody: nothing tells where it came from",
        KEPT.contains(tube.status()) ? Repair.BEGIN_CHAIN : Repair.BY_HAND);
  }

  private static Optional<Broken> of(Invariant rule, Tube tube, String detail, Repair repair) {
    return Optional.of(new Broken(rule, tube.id(), tube.code(), tube.siteId(), detail, repair));
  }
}

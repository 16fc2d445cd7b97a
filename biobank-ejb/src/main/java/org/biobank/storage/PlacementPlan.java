package org.biobank.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.Place;
import org.biobank.storage.grid.Position;
import org.biobank.storage.scan.RackContents;
import org.biobank.storage.scan.ScannedWell;
import org.biobank.storage.scan.WellReading;

/**
 * What storing a scan would do, place by place, and everything that speaks against it: every
 * refusal at once, so that one walk to the bench mends the rack. Pure: the preview shows it, the
 * commit writes it.
 *
 * @param wells row by row; places that stay empty are not listed
 */
record PlacementPlan(BoxSituation situation, RackContents scan, List<PlannedWell> wells) {
  private static final Comparator<PlannedWell> ROW_BY_ROW =
      Comparator.comparing(well -> well.position().orElse(new Position(-1, -1)));

  static PlacementPlan of(BoxSituation situation) {
    var scan = situation.scan();
    var scanned = new ArrayList<PlannedWell>();
    var duplicates = duplicates(scan);
    var places = placesNamedTwice(situation.box(), scan);
    for (var well : scan.wells()) {
      scanned.add(new Decision(situation, scan.coverage(), duplicates, places).on(well));
    }
    scanned.removeIf(well -> well.outcome() == WellOutcome.EMPTY);
    var wells = new ArrayList<>(scanned);
    wells.addAll(missing(situation, scan, scanned));
    wells.sort(ROW_BY_ROW);
    return new PlacementPlan(situation, scan, List.copyOf(wells));
  }

  boolean isHindered() {
    return !situation.box().inUse()
        || !situation.box().holdsSpecimens()
        || wells.stream().anyMatch(well -> well.outcome().hinders());
  }

  List<PlannedWell> missing() {
    return wells.stream().filter(well -> well.outcome() == WellOutcome.MISSING).toList();
  }

  /** The tubes that change their place, and where to. */
  List<NewPlace> moves() {
    return changed().stream()
        .map(
            well -> new NewPlace(well.specimenId(), situation.box(), well.position().orElseThrow()))
        .toList();
  }

  /** The tubes that stood nowhere before. */
  List<UUID> arriving() {
    return changed().stream()
        .filter(well -> well.from().isEmpty())
        .map(PlannedWell::specimenId)
        .toList();
  }

  /** Tubes that counted as missing and were scanned. */
  List<UUID> found() {
    return wells.stream()
        .filter(well -> well.outcome().stores())
        .flatMap(well -> well.specimen().stream())
        .filter(tube -> tube.status() == SpecimenStatus.MISSING)
        .map(SpecimenSummary::id)
        .toList();
  }

  /** The tubes that leave a place: those that move from one, and those that are gone. */
  Set<UUID> leaving() {
    var leaving = new HashSet<UUID>();
    changed().stream()
        .filter(well -> well.from().isPresent())
        .forEach(well -> leaving.add(well.specimenId()));
    missing().forEach(well -> leaving.add(well.specimenId()));
    return leaving;
  }

  /** The tubes that something happens to. */
  List<UUID> subjects() {
    return Stream.concat(changed().stream(), missing().stream())
        .map(PlannedWell::specimenId)
        .toList();
  }

  List<PlannedWell> changed() {
    return wells.stream().filter(well -> well.outcome().changes()).toList();
  }

  /** Boxes that lose a tube to this one. */
  Set<UUID> boxesLeft() {
    var left = new HashSet<UUID>();
    changed().stream()
        .flatMap(well -> well.from().stream())
        .filter(place -> !place.containerId().equals(situation.box().id()))
        .forEach(place -> left.add(place.containerId()));
    return left;
  }

  /** The box as it will stand once the plan is written. */
  Map<Position, SpecimenSummary> after() {
    var after = new HashMap<Position, SpecimenSummary>();
    if (scan.coverage() == RackContents.Coverage.NAMED_PLACES) {
      var moving = changed().stream().map(PlannedWell::specimenId).collect(Collectors.toSet());
      situation
          .contents()
          .forEach(
              (position, specimen) -> {
                if (!moving.contains(specimen.id())) {
                  after.put(position, specimen);
                }
              });
    }
    wells.stream()
        .filter(well -> well.outcome().stores())
        .forEach(well -> after.put(well.position().orElseThrow(), well.specimen().orElseThrow()));
    return after;
  }

  private static Set<Barcode> duplicates(RackContents scan) {
    var seen = new HashSet<Barcode>();
    var twice = new HashSet<Barcode>();
    for (var well : scan.wells()) {
      if (well.reading() instanceof WellReading.Code code && !seen.add(code.barcode())) {
        twice.add(code.barcode());
      }
    }
    return twice;
  }

  private static Set<Position> placesNamedTwice(Box box, RackContents scan) {
    var seen = new HashSet<Position>();
    var twice = new HashSet<Position>();
    for (var well : scan.wells()) {
      box.grid()
          .parse(well.position())
          .filter(position -> !seen.add(position))
          .ifPresent(twice::add);
    }
    return twice;
  }

  /** What stands in the box and the scan did not find. */
  private static List<PlannedWell> missing(
      BoxSituation situation, RackContents scan, List<PlannedWell> scanned) {
    if (scan.coverage() == RackContents.Coverage.NAMED_PLACES) {
      return List.of();
    }
    var unread =
        scanned.stream()
            .filter(well -> well.outcome() == WellOutcome.UNREAD)
            .flatMap(well -> well.position().stream())
            .collect(Collectors.toSet());
    var missing = new ArrayList<PlannedWell>();
    situation
        .contents()
        .forEach(
            (position, specimen) -> {
              if (!situation.known().containsKey(specimen.barcode())
                  && !unread.contains(position)) {
                missing.add(missing(situation, position, specimen));
              }
            });
    return missing;
  }

  /** Whoever may not put a tube there may not say either that it is gone. */
  private static PlannedWell missing(
      BoxSituation situation, Position position, SpecimenSummary specimen) {
    var label = situation.box().grid().label(position);
    return situation
        .rules()
        .ofScope(specimen)
        .map(
            foreign ->
                PlannedWell.foreign(label, Optional.of(position), specimen.barcode(), foreign))
        .orElseGet(
            () -> PlannedWell.of(label, Optional.of(position), WellOutcome.MISSING, specimen));
  }

  /** The decision on one scanned place. */
  private record Decision(
      BoxSituation situation,
      RackContents.Coverage coverage,
      Set<Barcode> duplicates,
      Set<Position> namedTwice) {
    PlannedWell on(ScannedWell well) {
      var position = situation.box().grid().parse(well.position());
      var label = position.map(situation.box().grid()::label).orElse(well.position());
      var planned = planned(well.reading(), label, position);
      if (position.isEmpty()) {
        return planned.refused(situation.box().noPlace(well.position()));
      }
      return namedTwice.contains(position.get())
          ? planned.refused(
              new Refusal(
                  "position-named-twice", "The scan names this place twice; scan the box again."))
          : planned;
    }

    private PlannedWell planned(WellReading reading, String label, Optional<Position> position) {
      if (reading instanceof WellReading.Code code) {
        return coded(code.barcode(), label, position);
      }
      return reading instanceof WellReading.Unread
          ? unread(label, position)
          : PlannedWell.without(label, position, WellOutcome.EMPTY);
    }

    /**
     * Most likely the tube that is expected there, unless that one was read elsewhere; never taken
     * for it.
     */
    private PlannedWell unread(String label, Optional<Position> position) {
      return position
          .map(situation.contents()::get)
          .filter(expected -> !situation.known().containsKey(expected.barcode()))
          .filter(expected -> situation.rules().ofScope(expected).isEmpty())
          .map(expected -> PlannedWell.of(label, position, WellOutcome.UNREAD, expected))
          .orElseGet(() -> PlannedWell.without(label, position, WellOutcome.UNREAD));
    }

    private PlannedWell coded(Barcode barcode, String label, Optional<Position> position) {
      var specimen = Optional.ofNullable(situation.known().get(barcode));
      if (specimen.isEmpty()) {
        return PlannedWell.ofCode(label, position, WellOutcome.UNKNOWN, barcode);
      }
      return situation
          .rules()
          .ofScope(specimen.get())
          .map(foreign -> PlannedWell.foreign(label, position, barcode, foreign))
          .orElseGet(
              () ->
                  duplicates.contains(barcode)
                      ? PlannedWell.of(label, position, WellOutcome.DUPLICATE, specimen.get())
                      : known(specimen.get(), label, position));
    }

    private PlannedWell known(SpecimenSummary specimen, String label, Optional<Position> position) {
      var place = Optional.ofNullable(situation.places().get(specimen.id()));
      var planned = PlannedWell.of(label, position, outcome(place, position), specimen);
      var moved = place.map(planned::from).orElse(planned);
      return situation
          .rules()
          .refusal(specimen)
          .or(() -> occupied(position))
          .or(() -> kept(specimen, position))
          .map(moved::refused)
          .orElse(moved);
    }

    private WellOutcome outcome(Optional<Place> place, Optional<Position> position) {
      if (place.isEmpty()) {
        return WellOutcome.NEW;
      }
      if (!place.get().containerId().equals(situation.box().id())) {
        return WellOutcome.MOVED_HERE;
      }
      var now = new Position(place.get().rowIndex(), place.get().columnIndex());
      return position.filter(now::equals).isPresent()
          ? WellOutcome.ALREADY_HERE
          : WellOutcome.MOVED_WITHIN;
    }

    /** Another tube at the place, and the scan does not say where it went. */
    private Optional<Refusal> occupied(Optional<Position> position) {
      return coverage == RackContents.Coverage.WHOLE_BOX
          ? Optional.empty() // what was not scanned is missing instead
          : position
              .map(situation.contents()::get)
              .filter(there -> !situation.known().containsKey(there.barcode()))
              .map(Decision::occupiedBy);
    }

    /** For another tube, or by somebody else. */
    private Optional<Refusal> kept(SpecimenSummary specimen, Optional<Position> position) {
      return position
          .map(situation.reserved()::get)
          .flatMap(reservation -> reservation.refusal(specimen, situation.actor()));
    }

    private static Refusal occupiedBy(SpecimenSummary there) {
      return new Refusal(
          "position-occupied",
          "Tube %s stands there; move it first or take another place.".formatted(there.barcode()));
    }
  }
}

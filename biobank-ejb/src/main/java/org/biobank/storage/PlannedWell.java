package org.biobank.storage;

import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Place;
import org.biobank.storage.grid.Position;

/**
 * One place of a plan.
 *
 * @param label as the scan or the grid names it
 * @param position absent when the label names no place of this box
 * @param from where the tube stands now, if it stands anywhere
 */
record PlannedWell(
    String label,
    Optional<Position> position,
    WellOutcome outcome,
    Optional<Barcode> barcode,
    Optional<SpecimenSummary> specimen,
    Optional<Place> from,
    Optional<Refusal> refusal) {

  static PlannedWell without(String label, Optional<Position> position, WellOutcome outcome) {
    return new PlannedWell(
        label,
        position,
        outcome,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static PlannedWell of(
      String label, Optional<Position> position, WellOutcome outcome, SpecimenSummary specimen) {
    return new PlannedWell(
        label,
        position,
        outcome,
        Optional.of(specimen.barcode()),
        Optional.of(specimen),
        Optional.empty(),
        Optional.empty());
  }

  static PlannedWell ofCode(
      String label, Optional<Position> position, WellOutcome outcome, Barcode barcode) {
    return new PlannedWell(
        label,
        position,
        outcome,
        Optional.of(barcode),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Of a tube of another site or study: nothing is told of it but its code. */
  static PlannedWell foreign(
      String label, Optional<Position> position, Barcode barcode, Refusal why) {
    return ofCode(label, position, WellOutcome.REFUSED, barcode).refused(why);
  }

  PlannedWell from(Place place) {
    return new PlannedWell(
        label, position, outcome, barcode, specimen, Optional.of(place), refusal);
  }

  PlannedWell refused(Refusal why) {
    return new PlannedWell(
        label, position, WellOutcome.REFUSED, barcode, specimen, from, Optional.of(why));
  }

  UUID specimenId() {
    return specimen.orElseThrow().id();
  }
}

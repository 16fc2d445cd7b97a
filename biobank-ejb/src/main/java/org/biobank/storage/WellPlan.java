package org.biobank.storage;

import java.util.Optional;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.storage.container.Place;

/**
 * One place of a preview.
 *
 * @param position as the box names it
 * @param from where the tube stands now: box and position
 * @param specimen what is known of the tube
 */
public record WellPlan(
    String position,
    WellOutcome outcome,
    Optional<String> barcode,
    Optional<String> from,
    Optional<Refusal> refusal,
    Optional<TubeFacts> specimen) {

  static WellPlan of(PlannedWell well) {
    return new WellPlan(
        well.label(),
        well.outcome(),
        well.barcode().map(Barcode::text),
        well.from().map(Place::toString),
        well.refusal(),
        well.specimen().map(TubeFacts::of));
  }

  /** What hinders, for a person. */
  String inWords() {
    return switch (outcome) {
      case UNKNOWN ->
          "no specimen has the code "
              + barcode.orElse("?")
              + "; scan it again, or take it in first.";
      case DUPLICATE ->
          "the code " + barcode.orElse("?") + " was read at two places; scan these again.";
      case UNREAD -> "a tube stands there whose code could not be read; scan it by hand.";
      default -> refusal.map(Refusal::detail).orElse("cannot be stored.");
    };
  }
}

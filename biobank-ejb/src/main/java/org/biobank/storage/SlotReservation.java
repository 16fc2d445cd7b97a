package org.biobank.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenSummary;

/**
 * A place kept until a time: for a tube that is out, or for whoever picked the place.
 *
 * @param specimenId the tube it is kept for; absent: any that the holder brings
 * @param holder the user name of who keeps it
 */
record SlotReservation(
    Optional<UUID> specimenId,
    Optional<Barcode> barcode,
    UUID holderId,
    String holder,
    Instant until) {

  /** Absent if the tube may take the place. */
  Optional<Refusal> refusal(SpecimenSummary tube, Actor actor) {
    if (isFor(Optional.of(tube.id()), actor.id())) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            "place-reserved",
            "This place is kept %s until %s; take another one."
                .formatted(
                    barcode.map(code -> "for tube " + code).orElse("by " + holder),
                    until.truncatedTo(ChronoUnit.SECONDS))));
  }

  /** Whether this tube, or this person where it is kept for no tube, may take the place. */
  boolean isFor(Optional<UUID> tube, UUID person) {
    return specimenId.isPresent() ? specimenId.equals(tube) : holderId.equals(person);
  }
}

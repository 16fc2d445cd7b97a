package org.biobank.storage.reservation;

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
 * @param reason why nobody may use the place; absent where it is only kept
 */
public record SlotReservation(
    Optional<UUID> specimenId,
    Optional<Barcode> barcode,
    UUID holderId,
    String holder,
    Instant until,
    Optional<String> reason) {
  /** The end of what has none. */
  static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  /** Absent if the tube may take the place. */
  public Optional<Refusal> refusal(SpecimenSummary tube, Actor actor) {
    return refusal(Optional.of(tube.id()), actor);
  }

  /**
   * @param tube absent: a container is to stand there
   */
  public Optional<Refusal> refusal(Optional<UUID> tube, Actor actor) {
    if (isFor(tube, actor.id())) {
      return Optional.empty();
    }
    return Optional.of(reason.map(SlotReservation::blocked).orElseGet(this::kept));
  }

  private static Refusal blocked(String why) {
    return new Refusal(
        "place-blocked", "This place is out of use: %s. Take another one.".formatted(why));
  }

  private Refusal kept() {
    return new Refusal(
        "place-reserved",
        "This place is kept %s until %s; take another one."
            .formatted(
                barcode.map(code -> "for tube " + code).orElse("by " + holder),
                until.truncatedTo(ChronoUnit.SECONDS)));
  }

  /** Whether this tube, or this person where it is kept for no tube, may take the place. */
  boolean isFor(Optional<UUID> tube, UUID person) {
    if (reason.isPresent()) {
      return false;
    }
    return specimenId.isPresent() ? specimenId.equals(tube) : holderId.equals(person);
  }
}

package org.biobank.stocktake;

import java.util.Optional;
import org.biobank.shared.Refusal;
import org.biobank.storage.WellPlan;

/**
 * One place of a box that is not as the store has it.
 *
 * @param position where the tube was found; of a missing one, where it should be
 * @param recordedAt box and position where the store has it, if that is another
 * @param reason why it cannot be corrected as counted, where that is so
 */
public record Difference(
    Kind kind,
    String position,
    Optional<String> barcode,
    Optional<String> recordedAt,
    Optional<String> reason) {

  /** What is not as it should be. */
  public enum Kind {
    /** A tube of this box, at another place of it. */
    MISPLACED,
    /** Not where it should be, and nowhere else in the box. */
    MISSING,
    /** A tube of ours that the store has elsewhere, or nowhere. */
    SURPLUS_KNOWN,
    /** A code that nobody knows. */
    SURPLUS_UNKNOWN,
    /** A tube whose code could not be read. */
    UNREAD,
    /** The same code at two places. */
    READ_TWICE,
    /** A tube that may not stand here, or cannot be here. */
    NOT_ALLOWED
  }

  /** Absent where a place is as the store has it. */
  static Optional<Difference> of(WellPlan well) {
    return switch (well.outcome()) {
      case ALREADY_HERE, EMPTY -> Optional.empty();
      case MOVED_WITHIN -> of(Kind.MISPLACED, well);
      case MISSING -> of(Kind.MISSING, well);
      case NEW, MOVED_HERE -> of(Kind.SURPLUS_KNOWN, well);
      case UNKNOWN -> of(Kind.SURPLUS_UNKNOWN, well);
      case UNREAD -> of(Kind.UNREAD, well);
      case DUPLICATE -> of(Kind.READ_TWICE, well);
      case REFUSED -> of(Kind.NOT_ALLOWED, well);
    };
  }

  private static Optional<Difference> of(Kind kind, WellPlan well) {
    var reason = well.refusal().map(Refusal::detail);
    return Optional.of(new Difference(kind, well.position(), well.barcode(), well.from(), reason));
  }
}

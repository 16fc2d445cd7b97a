package org.biobank.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry for the quantity ledger of a specimen that is there already.
 *
 * @param quantity in the specimen's unit; below zero: it went out
 * @param seen the version of the specimen that this was decided on; absent: whatever it has now
 * @param closing whether the specimen counts as used up when nothing is left in it
 * @param related the specimen it went into or came from
 * @param reference code of the order, disposal or import it belongs to
 * @param reason in words, without anything about the donor
 */
public record QuantityChange(
    UUID specimenId,
    QuantityKind kind,
    BigDecimal quantity,
    Optional<Integer> seen,
    boolean closing,
    Optional<UUID> related,
    Optional<String> reference,
    Optional<String> reason) {

  /** So many characters of a reason are kept. */
  public static final int REASON_MAX = 200;

  public QuantityChange {
    if (!kind.allows(quantity)) {
      throw new IllegalArgumentException(kind + " is no entry of " + quantity);
    }
  }

  public static QuantityChange of(UUID specimenId, QuantityKind kind, BigDecimal quantity) {
    return new QuantityChange(
        specimenId,
        kind,
        quantity,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Only if the specimen has still the version that was looked at. */
  public QuantityChange seenAt(int version) {
    return new QuantityChange(
        specimenId, kind, quantity, Optional.of(version), closing, related, reference, reason);
  }

  /** The specimen is used up when nothing is left, if that is asked. */
  public QuantityChange closing(boolean whenEmpty) {
    return new QuantityChange(
        specimenId, kind, quantity, seen, whenEmpty, related, reference, reason);
  }

  public QuantityChange with(UUID other) {
    return new QuantityChange(
        specimenId, kind, quantity, seen, closing, Optional.of(other), reference, reason);
  }

  public QuantityChange reference(String code) {
    return new QuantityChange(
        specimenId, kind, quantity, seen, closing, related, Optional.of(code), reason);
  }

  public QuantityChange because(Optional<String> words) {
    return new QuantityChange(specimenId, kind, quantity, seen, closing, related, reference, words);
  }
}

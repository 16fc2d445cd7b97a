package org.biobank.api.request;

import org.biobank.shared.DomainException;

/** A request that changes something came without a usable Idempotency-Key. */
final class IdempotencyKeyRequired extends DomainException {
  private static final long serialVersionUID = 1L;

  IdempotencyKeyRequired() {
    super(
        Category.INVALID,
        "idempotency-key-required",
        "Send an Idempotency-Key header of 1 to 100 printable characters: the same for a repetition, a new one for a new"
            + " request.");
  }
}

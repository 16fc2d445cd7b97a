package org.biobank.shared;

/** The key was used before, for a request of another content. Nothing was written. */
public final class IdempotencyKeyReused extends DomainException {
  private static final long serialVersionUID = 1L;

  public IdempotencyKeyReused() {
    super(
        Category.REFUSED,
        "idempotency-key-reused",
        "This Idempotency-Key was used before for another request. Send a new key for a new request.");
  }
}

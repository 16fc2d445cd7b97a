package org.biobank.shipment;

import org.biobank.shared.DomainException;

/** Somebody said before what became of it. */
public final class AlreadyResolved extends DomainException {
  private static final long serialVersionUID = 1L;

  AlreadyResolved(Discrepancy discrepancy) {
    super(
        Category.CONFLICT,
        "already-resolved",
        "This discrepancy was resolved at "
            + discrepancy.resolvedAt().map(Object::toString).orElse("an earlier time")
            + ".");
  }
}

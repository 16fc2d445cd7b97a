package org.biobank.order;

import org.biobank.shared.DomainException;

/** Who submitted an order may not decide on it, whatever roles they hold. */
public final class OwnOrder extends DomainException {
  private static final long serialVersionUID = 1L;

  OwnOrder(String code) {
    super(
        Category.FORBIDDEN,
        "own-order",
        "You submitted " + code + "; somebody else of the committee decides on it.");
  }
}

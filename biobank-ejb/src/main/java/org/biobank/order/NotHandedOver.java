package org.biobank.order;

import org.biobank.shared.DomainException;

/** There is no handover yet that a protocol could tell of. */
public final class NotHandedOver extends DomainException {
  private static final long serialVersionUID = 1L;

  NotHandedOver(String code) {
    super(Category.NOT_FOUND, "not-handed-over", code + " was not handed over yet.");
  }
}

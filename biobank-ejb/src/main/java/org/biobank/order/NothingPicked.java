package org.biobank.order;

import org.biobank.shared.DomainException;

/** There is nothing to hand over: every tube was missing, or its donor withdrew. */
public final class NothingPicked extends DomainException {
  private static final long serialVersionUID = 1L;

  NothingPicked(String code) {
    super(
        Category.REFUSED,
        "nothing-picked",
        "Nothing was picked for " + code + "; take substitutes, or cancel it.");
  }
}

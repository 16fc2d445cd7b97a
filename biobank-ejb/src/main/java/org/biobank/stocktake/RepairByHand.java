package org.biobank.stocktake;

import org.biobank.shared.DomainException;

/** There is nothing that could be repaired without going there. */
public final class RepairByHand extends DomainException {
  private static final long serialVersionUID = 1L;

  RepairByHand(String code) {
    super(
        Category.REFUSED,
        "repair-by-hand",
        "%s has to be seen to in the store; the finding closes once it is.".formatted(code));
  }
}

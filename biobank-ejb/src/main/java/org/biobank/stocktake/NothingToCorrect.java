package org.biobank.stocktake;

import org.biobank.shared.DomainException;

/** No box of the stock-take differs. */
public final class NothingToCorrect extends DomainException {
  private static final long serialVersionUID = 1L;

  NothingToCorrect(String code) {
    super(Category.CONFLICT, "nothing-to-correct", "No counted box of " + code + " differs.");
  }
}

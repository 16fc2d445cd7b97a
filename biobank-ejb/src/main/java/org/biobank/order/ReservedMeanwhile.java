package org.biobank.order;

import org.biobank.shared.DomainException;

/** Another order, a hold or an aliquot took one of these tubes while this was being written. */
public final class ReservedMeanwhile extends DomainException {
  private static final long serialVersionUID = 1L;

  ReservedMeanwhile(String code) {
    super(
        Category.CONFLICT,
        "reserved-meanwhile",
        "Somebody took one of these tubes meanwhile; look at " + code + " again.");
  }
}

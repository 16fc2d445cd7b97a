package org.biobank.shipment;

import org.biobank.shared.DomainException;

/** Somebody else packed one of these tubes into another shipment while this was being written. */
public final class PackedMeanwhile extends DomainException {
  private static final long serialVersionUID = 1L;

  PackedMeanwhile(String code) {
    super(
        Category.CONFLICT,
        "packed-meanwhile",
        "Somebody packed one of these tubes meanwhile; scan into " + code + " again.");
  }
}

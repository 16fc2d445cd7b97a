package org.biobank.specimen;

import org.biobank.shared.DomainException;

/** A barcode of the request was given to another specimen at the same moment. */
public final class BarcodeTaken extends DomainException {
  private static final long serialVersionUID = 1L;

  BarcodeTaken() {
    super(
        Category.CONFLICT,
        "barcode-taken",
        "One of these barcodes was just given to another specimen; look again and scan it anew.");
  }
}

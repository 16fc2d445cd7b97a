package org.biobank.specimen;

import org.biobank.shared.Barcode;
import org.biobank.shared.DomainException;
import org.biobank.shared.Invalid;

/** A barcode of the request was given to another specimen at the same moment. */
public final class BarcodeTaken extends DomainException {
  private static final long serialVersionUID = 1L;

  BarcodeTaken() {
    super(
        Category.CONFLICT,
        "barcode-taken",
        "One of these barcodes was just given to another specimen; look again and scan it anew.");
  }

  /** A barcode that was asked for names something else already. */
  public static Invalid.Fault fault(String pointer, Barcode asked) {
    return new Invalid.Fault(
        pointer, asked + " names a specimen, a tube of a kit or a container already");
  }
}

package org.biobank.shipment;

import org.biobank.shared.DomainException;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenSummary;

/** The receiver cannot take this tube over. */
public final class NotAcceptable extends DomainException {
  private static final long serialVersionUID = 1L;

  private NotAcceptable(String detail) {
    super(Category.REFUSED, "not-acceptable", detail);
  }

  static NotAcceptable withoutSpecimen(Discrepancy discrepancy) {
    return new NotAcceptable(
        discrepancy
            .barcode()
            .map(code -> "No specimen has the code " + code + "; register it first.")
            .orElse("This discrepancy is about the whole shipment, not about one tube."));
  }

  static NotAcceptable of(SpecimenSummary specimen) {
    return new NotAcceptable(
        specimen.barcode()
            + " is neither missing nor on hold; there is nothing to take over any more.");
  }

  static NotAcceptable because(Refusal refusal) {
    return new NotAcceptable(refusal.detail());
  }
}

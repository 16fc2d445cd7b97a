package org.biobank.lineage;

import org.biobank.shared.DomainException;
import org.biobank.shared.PlainDecimal;
import org.biobank.specimen.SpecimenSummary;

/** The aliquots cannot be made; nothing was written. */
public final class AliquotRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  private AliquotRefused(String slug, String detail) {
    super(Category.REFUSED, slug, detail);
  }

  static AliquotRefused tooMuch(SpecimenSummary parent, AliquotInput input) {
    return new AliquotRefused(
        "quantity-too-small",
        "%s holds %s %s; %d aliquots of %s %s need %s %s."
            .formatted(
                parent.barcode(),
                PlainDecimal.shown(parent.availableQuantity()),
                parent.unit(),
                input.count(),
                PlainDecimal.shown(input.quantityEach()),
                parent.unit(),
                PlainDecimal.shown(input.total()),
                parent.unit()));
  }

  static AliquotRefused notAvailable(SpecimenSummary parent) {
    return new AliquotRefused(
        "specimen-not-available",
        parent.barcode()
            + " is "
            + parent.status()
            + "; only an available specimen may be divided.");
  }
}

package org.biobank.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import org.biobank.shared.DomainException;
import org.biobank.shared.PlainDecimal;
import org.biobank.specimen.SpecimenSummary;

/** The quantity cannot be changed so; nothing was written. */
public final class QuantityRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  private QuantityRefused(String slug, String detail) {
    super(Category.REFUSED, slug, detail);
  }

  static QuantityRefused notAvailable(SpecimenSummary specimen) {
    return new QuantityRefused(
        "specimen-not-available",
        "%s is %s; what it holds cannot be changed now."
            .formatted(
                specimen.barcode(),
                specimen.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
  }

  /**
   * @param most that may come back
   */
  static QuantityRefused moreThanWentOut(
      SpecimenSummary specimen, BigDecimal back, BigDecimal most) {
    return new QuantityRefused(
        "more-than-went-out",
        "%s %s went out of %s and may come back; %s %s is more. Measure it and adjust it instead."
            .formatted(
                PlainDecimal.shown(most),
                specimen.unit(),
                specimen.barcode(),
                PlainDecimal.shown(back),
                specimen.unit()));
  }
}

package org.biobank.lineage;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;

/**
 * Aliquots to be made of one specimen.
 *
 * @param quantityEach in the specimen's unit
 * @param barcodes of the tubes, as many as aliquots; absent: they are given
 * @param closeAtZero whether the parent is consumed when nothing is left in it; absent: it is
 */
public record AliquotInput(
    @Min(1) @Max(COUNT_MAX) int count,
    @NotNull @Positive @Digits(integer = 10, fraction = 4) BigDecimal quantityEach,
    Optional<@Size(max = COUNT_MAX) List<@NotNull Barcode>> barcodes,
    Optional<Boolean> closeAtZero) {
  /** A 96-tube rack of them. */
  static final int COUNT_MAX = 96;

  BigDecimal total() {
    return quantityEach.multiply(BigDecimal.valueOf(count));
  }
}

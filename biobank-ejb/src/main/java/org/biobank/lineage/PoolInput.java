package org.biobank.lineage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;

/**
 * A pool to be made of several specimens of one type.
 *
 * @param parents each once
 * @param barcode of the pool's tube; absent: one is given to it
 * @param closeAtZero whether a parent is consumed when nothing is left in it; absent: it is
 */
public record PoolInput(
    @NotNull @Size(min = 2, max = PARENTS_MAX) List<@Valid @NotNull Part> parents,
    Optional<Barcode> barcode,
    Optional<Boolean> closeAtZero) {
  /** A 96-tube rack of them. */
  static final int PARENTS_MAX = 96;

  /**
   * What one parent gives.
   *
   * @param quantity in its unit
   */
  public record Part(
      @NotNull Barcode barcode,
      @NotNull @Positive @Digits(integer = 10, fraction = 4) BigDecimal quantity) {}

  BigDecimal total() {
    return parents.stream().map(Part::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

package org.biobank.lineage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;

/**
 * Aliquots to be made of one specimen and stored into a box, in one act.
 *
 * @param quantityEach in the specimen's unit
 * @param box its code
 * @param boxVersion of the box that was looked at
 * @param count how many, where no places are named: the box's best free places are taken
 * @param wells the places, each with the code scanned there; a place without one gets a tube whose
 *     code is given to it. As many aliquots are made as places are named
 * @param closeAtZero whether the parent is consumed when nothing is left in it; absent: it is
 */
public record AliquotBatchInput(
    @NotNull @Positive @Digits(integer = 10, fraction = 4) BigDecimal quantityEach,
    @NotNull Barcode box,
    @PositiveOrZero int boxVersion,
    Optional<@Min(1) @Max(COUNT_MAX) Integer> count,
    Optional<@Size(min = 1, max = COUNT_MAX) List<@Valid @NotNull Well>> wells,
    Optional<Boolean> closeAtZero) {
  /** A 96-tube rack of them, as of {@link AliquotInput}. */
  static final int COUNT_MAX = 96;

  /**
   * One place.
   *
   * @param position as the box names it: A1
   */
  public record Well(@NotBlank @Size(max = 16) String position, Optional<Barcode> barcode) {}
}

package org.biobank.lineage;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.biobank.shared.Barcode;

/**
 * A specimen of another type, made of one: DNA of a buffy coat, say.
 *
 * @param type what is made
 * @param quantity how much is made, in the unit of that type
 * @param parentUsed how much of the parent went into it, in the parent's unit
 * @param barcode of the tube; absent: one is given to it
 * @param closeAtZero whether the parent is consumed when nothing is left in it; absent: it is
 */
public record DerivativeInput(
    @NotBlank @Size(max = 24) String type,
    @NotNull @Positive @Digits(integer = 10, fraction = 4) BigDecimal quantity,
    @NotNull @Positive @Digits(integer = 10, fraction = 4) BigDecimal parentUsed,
    Optional<Barcode> barcode,
    Optional<Boolean> closeAtZero) {}

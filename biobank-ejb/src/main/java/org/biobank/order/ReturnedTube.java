package org.biobank.order;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.biobank.shared.Barcode;

/**
 * A tube that comes back.
 *
 * @param remaining what is left in it, in its own unit
 * @param thawed whether it was thawed while it was out
 */
public record ReturnedTube(
    @NotNull Barcode barcode,
    @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 4) BigDecimal remaining,
    boolean thawed) {}

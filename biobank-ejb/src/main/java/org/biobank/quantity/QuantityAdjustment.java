package org.biobank.quantity;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a specimen was found to hold, against what its ledger says.
 *
 * @param measured in the specimen's unit
 * @param reason in words, without anything about the donor
 * @param closeAtZero whether the specimen is consumed when it holds nothing; absent: it stays open
 */
public record QuantityAdjustment(
    @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 4) BigDecimal measured,
    @NotBlank @Size(max = QuantityChange.REASON_MAX) String reason,
    Optional<Boolean> closeAtZero) {}

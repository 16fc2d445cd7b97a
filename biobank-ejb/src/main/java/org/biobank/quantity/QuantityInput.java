package org.biobank.quantity;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Something taken out of a specimen at the bench, or put back.
 *
 * @param quantity in the specimen's unit
 * @param reason in words, without anything about the donor
 * @param closeAtZero whether the specimen is consumed when nothing is left in it; absent: it stays
 *     open
 * @param at when it happened; absent: now
 */
public record QuantityInput(
    @NotNull @Positive @Digits(integer = 10, fraction = 4) BigDecimal quantity,
    Optional<@Size(min = 1, max = QuantityChange.REASON_MAX) String> reason,
    Optional<Boolean> closeAtZero,
    Optional<@PastOrPresent Instant> at) {}

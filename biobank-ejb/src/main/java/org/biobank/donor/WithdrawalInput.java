package org.biobank.donor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A withdrawal, as somebody enters it. */
public record WithdrawalInput(
    @NotNull WithdrawalScope scope,
    @NotNull WithdrawalRequester requestedBy,
    @Nullable @Size(max = 500) String reason,
    @NotNull @PastOrPresent Instant requestedAt) {}

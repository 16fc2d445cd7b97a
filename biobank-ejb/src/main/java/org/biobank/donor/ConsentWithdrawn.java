package org.biobank.donor;

import java.time.Instant;
import java.util.UUID;

/**
 * A donor withdrew; observed in the same transaction by whoever must stop something. They tell
 * {@code consequences} what they stopped and what they could not.
 *
 * @param at from when it counts
 */
public record ConsentWithdrawn(
    UUID donorId,
    String donorCode,
    WithdrawalScope scope,
    Instant at,
    WithdrawalConsequences consequences) {}

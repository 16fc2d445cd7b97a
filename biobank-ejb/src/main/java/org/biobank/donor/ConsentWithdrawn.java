package org.biobank.donor;

import java.time.Instant;
import java.util.UUID;

/**
 * A donor withdrew; observed in the same transaction by whoever must stop something.
 *
 * @param at from when it counts
 */
public record ConsentWithdrawn(UUID donorId, String donorCode, WithdrawalScope scope, Instant at) {}

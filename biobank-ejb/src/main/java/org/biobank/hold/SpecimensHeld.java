package org.biobank.hold;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * People put specimens on hold. Observed in the same transaction by whoever had plans with them.
 */
public record SpecimensHeld(Set<UUID> ids, Instant at) {}

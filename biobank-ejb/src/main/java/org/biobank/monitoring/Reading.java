package org.biobank.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** How warm it was at a probe. */
record Reading(UUID probeId, Instant at, BigDecimal celsius) {}

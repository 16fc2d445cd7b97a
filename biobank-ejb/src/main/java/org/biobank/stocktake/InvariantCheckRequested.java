package org.biobank.stocktake;

import java.util.UUID;

/** Somebody asked for a check, and its row is there. */
public record InvariantCheckRequested(UUID checkId) {}

package org.biobank.custody;

import java.util.UUID;

/** Somebody asked for a check, and its row is there. */
public record CheckRequested(UUID checkId) {}

package org.biobank.registry;

import java.util.UUID;

/** A run was entered; observed after its transaction, for the job must find it. */
public record FeedRequested(UUID runId) {}

package org.biobank.exchange;

import java.util.UUID;

/** An import has come to a state in which a job works at it. */
public record ImportRequested(UUID importId) {}

package org.biobank.custody;

import java.time.Instant;
import java.util.List;

/**
 * A chain as it stands now, and what came of checking it.
 *
 * @param events oldest first
 */
public record CustodyChain(
    List<RecordedEvent> events, ChainVerification verification, Instant checkedAt) {}

package org.biobank.custody;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A chain as it stands now, and what came of checking it.
 *
 * @param events oldest first
 * @param signatures in the order signed, by the id of the event they are under
 */
public record CustodyChain(
    List<RecordedEvent> events,
    Map<UUID, List<EventSignature>> signatures,
    ChainVerification verification,
    Instant checkedAt) {}

package org.biobank.processing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One act, as it was recorded and never changes.
 *
 * @param at when it happened
 */
record ProcessingEvent(
    UUID id,
    Instant at,
    Instant recordedAt,
    UUID actorId,
    ProcessingSource source,
    Optional<String> note,
    ProcessingDetails details) {
  ProcessingKind kind() {
    return details.kind();
  }
}

package org.biobank.shipment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was not as it should be.
 *
 * @param barcode absent when it is about the whole shipment
 * @param resolution what became of it, in words; present when resolved
 */
public record Discrepancy(
    UUID id,
    DiscrepancyKind kind,
    Optional<String> barcode,
    Instant openedAt,
    Optional<Instant> resolvedAt,
    Optional<String> resolution) {
  boolean isOpen() {
    return resolvedAt.isEmpty();
  }
}

package org.biobank.shipment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;

/**
 * One tube of a shipment.
 *
 * @param specimenId absent for a code that nobody knows
 */
public record ShipmentItem(
    UUID id,
    Barcode barcode,
    Optional<UUID> specimenId,
    ItemOutcome outcome,
    Optional<Instant> packedAt,
    Optional<Instant> receivedAt) {}

package org.biobank.supply;

import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;

/**
 * A tube of a kit, as accession needs to know it.
 *
 * @param kit its code
 * @param donorId for whom the kit was sent out, or who was there when it was used
 * @param visitId in which it was used
 */
public record KitTube(
    Barcode barcode,
    UUID kitId,
    String kit,
    KitStatus status,
    UUID anticipatedId,
    UUID eventId,
    String event,
    String study,
    Optional<UUID> donorId,
    Optional<UUID> visitId) {}

package org.biobank.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A shipment in a list.
 *
 * @param excursion whether any report was warmer than the shipment may become
 */
public record ShipmentLine(
    String code,
    String fromSite,
    String toSite,
    ShipmentStatus status,
    String carrier,
    Optional<String> trackingNumber,
    Coolant coolant,
    BigDecimal celsiusMax,
    Instant createdAt,
    Optional<Instant> handedOverAt,
    Optional<Instant> deliveredAt,
    Optional<Instant> receivedAt,
    int itemCount,
    int openDiscrepancies,
    boolean excursion,
    int version) {}

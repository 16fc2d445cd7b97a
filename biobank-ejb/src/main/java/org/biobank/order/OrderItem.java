package org.biobank.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One tube of an order.
 *
 * @param lineNumber of what was asked for; absent if it was asked for by its barcode
 * @param substituteForId the item that was not found
 * @param takenFrom code of the box and position it was picked from
 */
record OrderItem(
    UUID id,
    UUID specimenId,
    Optional<Integer> lineNumber,
    OrderItemStatus status,
    Optional<UUID> substituteForId,
    Optional<UUID> takenFromId,
    Optional<String> takenFrom,
    Optional<Instant> pickedAt,
    Optional<Instant> handedOverAt,
    Optional<BigDecimal> quantityOut,
    Optional<Instant> returnedAt,
    Optional<BigDecimal> quantityBack,
    Optional<Boolean> thawed) {}

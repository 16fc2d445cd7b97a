package org.biobank.quantity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a specimen's quantity ledger, as shown.
 *
 * @param quantity what came in, or below zero: what went out
 * @param unit UCUM
 * @param related barcode of the specimen it went into or came from
 * @param reference code of the order, disposal or import
 * @param actor name of who told it; absent: it was there before the ledger began
 */
public record QuantityEntry(
    int sequence,
    QuantityKind kind,
    BigDecimal quantity,
    BigDecimal resultingQuantity,
    String unit,
    Optional<String> related,
    Optional<String> reference,
    Optional<String> reason,
    Instant eventTime,
    Instant recordedAt,
    Optional<String> actor) {}

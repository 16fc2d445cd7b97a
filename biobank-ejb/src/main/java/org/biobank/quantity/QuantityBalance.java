package org.biobank.quantity;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Where the quantity ledger of a specimen stands.
 *
 * @param sequence of its last entry
 * @param unit UCUM
 */
public record QuantityBalance(
    UUID id, String barcode, BigDecimal available, String unit, int sequence, int version) {}

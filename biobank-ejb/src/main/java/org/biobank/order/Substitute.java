package org.biobank.order;

import java.math.BigDecimal;

/**
 * A tube that may stand in for a missing one: of the same donor and type.
 *
 * @param place code of its box and position
 * @param unit UCUM
 */
public record Substitute(
    String barcode, String type, BigDecimal quantity, String unit, String place) {}

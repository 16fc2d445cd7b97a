package org.biobank.order;

import java.math.BigDecimal;

/**
 * Tubes an order asks for by what they are.
 *
 * @param lineNumber from 1
 * @param minQuantity of each tube, in the unit of its type
 */
public record OrderLine(int lineNumber, String type, int count, BigDecimal minQuantity) {}

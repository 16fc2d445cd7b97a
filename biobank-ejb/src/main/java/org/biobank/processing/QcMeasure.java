package org.biobank.processing;

import java.math.BigDecimal;

/**
 * What can be measured.
 *
 * @param unit UCUM
 * @param lowest and {@code highest}: what is possible, not what is good
 */
public record QcMeasure(
    String code, String name, String unit, BigDecimal lowest, BigDecimal highest) {}

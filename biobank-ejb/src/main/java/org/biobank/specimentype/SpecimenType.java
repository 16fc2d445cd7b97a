package org.biobank.specimentype;

import java.math.BigDecimal;

/**
 * A type of specimen.
 *
 * @param unit UCUM
 * @param storageCelsiusMax set point of the warmest container that keeps it
 */
public record SpecimenType(
    String code, String name, String specimenClass, String unit, BigDecimal storageCelsiusMax) {}

package org.biobank.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.biobank.shared.Barcode;

/**
 * What other subjects need to know of a specimen to decide about it.
 *
 * @param traits what placement rules ask besides
 * @param storageCelsiusMax set point of the warmest container that keeps it
 * @param siteId where it belongs
 * @param unit UCUM
 */
public record SpecimenSummary(
    UUID id,
    Barcode barcode,
    String typeCode,
    String typeName,
    TubeTraits traits,
    BigDecimal storageCelsiusMax,
    SpecimenStatus status,
    UUID donorId,
    String donorCode,
    UUID studyId,
    String studyCode,
    UUID siteId,
    String siteCode,
    BigDecimal availableQuantity,
    String unit,
    Instant collectedAt,
    int version) {}

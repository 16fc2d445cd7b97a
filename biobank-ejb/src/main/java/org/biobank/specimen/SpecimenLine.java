package org.biobank.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One specimen of a list.
 *
 * @param unit UCUM
 */
public record SpecimenLine(
    UUID id,
    String barcode,
    String type,
    String typeName,
    Lineage lineage,
    SpecimenStatus status,
    String donor,
    String study,
    String site,
    BigDecimal availableQuantity,
    BigDecimal initialQuantity,
    String unit,
    Instant collectedAt,
    int version) {}

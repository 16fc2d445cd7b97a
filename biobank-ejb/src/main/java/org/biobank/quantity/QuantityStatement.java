package org.biobank.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.biobank.specimen.SpecimenStatus;

/**
 * What a specimen holds, and how that came to be.
 *
 * @param unit UCUM
 * @param version of the specimen, to edit with
 * @param entries oldest first; their sum is what is available
 */
public record QuantityStatement(
    String barcode,
    SpecimenStatus status,
    BigDecimal available,
    String unit,
    int version,
    List<QuantityEntry> entries) {}

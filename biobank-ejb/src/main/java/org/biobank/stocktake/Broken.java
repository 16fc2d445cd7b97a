package org.biobank.stocktake;

import java.util.UUID;

/**
 * Something for which an invariant does not hold.
 *
 * @param code barcode of the tube or container
 * @param detail what is wrong, in words
 * @param repair what would mend it
 */
record Broken(
    Invariant invariant, UUID subjectId, String code, UUID siteId, String detail, Repair repair) {}

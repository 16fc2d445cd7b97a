package org.biobank.shipment;

import java.util.List;

/**
 * What a receipt would find, by barcode.
 *
 * @param expected how many were packed
 */
public record ReceiptPreview(
    int expected,
    List<String> received,
    List<String> missing,
    List<String> extra,
    List<String> damaged) {}

package org.biobank.order;

import java.util.Optional;

/**
 * What one scan of a pick list meant.
 *
 * @param number of the scan in the request, from 1; what was scanned is not repeated, since labels
 *     of patients may say their names
 * @param barcode of the tube, where one was recognised
 * @param detail in words, for the person at the freezer
 */
public record ScanAnswer(
    int number, Optional<String> barcode, PickOutcome outcome, String detail) {}

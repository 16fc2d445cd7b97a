package org.biobank.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.biobank.shared.Barcode;

/**
 * One reading as a device sent it.
 *
 * @param number in the request: from 0 in a list, the line of a file
 * @param container where the device believes to be; checked, where it is said
 */
public record SentReading(
    long number, Barcode probe, Optional<Barcode> container, Instant at, BigDecimal celsius) {}

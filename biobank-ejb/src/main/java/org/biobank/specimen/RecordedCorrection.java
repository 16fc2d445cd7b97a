package org.biobank.specimen;

import java.time.Instant;
import java.util.UUID;

/**
 * The event that declares another one wrong.
 *
 * @param sequence in its chain
 * @param hash SHA-256 over its canonical JSON
 */
public record RecordedCorrection(
    UUID event, UUID corrects, int sequence, Instant recordedAt, String hash) {}

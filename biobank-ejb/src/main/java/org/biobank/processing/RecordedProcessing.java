package org.biobank.processing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An event that was recorded, with its tubes. */
public record RecordedProcessing(
    UUID id, ProcessingKind kind, Instant at, Instant recordedAt, List<String> barcodes) {}

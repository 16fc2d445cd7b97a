package org.biobank.disposal;

import java.time.Instant;

/** One disposal of a list. */
public record DisposalLine(
    String code,
    String site,
    DisposalReason reason,
    DisposalMethod method,
    String performedBy,
    String witnessedBy,
    Instant disposedAt,
    long tubes) {}

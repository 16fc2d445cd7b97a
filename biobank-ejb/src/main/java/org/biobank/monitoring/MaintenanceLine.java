package org.biobank.monitoring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One record of maintenance.
 *
 * @param endedAt earlier than planned
 * @param recordedBy username
 */
public record MaintenanceLine(
    UUID id,
    String container,
    MaintenanceKind kind,
    Instant from,
    Instant until,
    Optional<Instant> endedAt,
    Optional<String> note,
    String recordedBy,
    Instant recordedAt) {}

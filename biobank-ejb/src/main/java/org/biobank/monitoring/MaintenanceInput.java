package org.biobank.monitoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is planned, or was done, with a container; alarms of that time are marked as expected. */
@Schema(
    example =
        "{\"kind\":\"DEFROST\",\"from\":\"2026-12-01T08:00:00Z\",\"until\":\"2026-12-01T16:00:00Z\"}")
public record MaintenanceInput(
    @NotNull MaintenanceKind kind,
    @NotNull Instant from,
    @NotNull Instant until,
    Optional<@Size(min = 1, max = 500) String> note) {}

package org.biobank.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An alarm as people see it.
 *
 * @param probe absent: about the container as a whole
 * @param since when it is so
 * @param worst degrees Celsius; per cent of the places for FILL
 * @param expected raised while a defrost or maintenance was planned
 * @param acknowledgedBy username
 */
public record AlarmLine(
    UUID id,
    String container,
    String containerName,
    String site,
    Optional<String> probe,
    AlarmKind kind,
    Severity severity,
    AlarmState state,
    Instant since,
    Instant raisedAt,
    Optional<BigDecimal> worst,
    boolean expected,
    Optional<Instant> acknowledgedAt,
    Optional<String> acknowledgedBy,
    Optional<String> reason,
    Optional<Instant> endedAt) {}

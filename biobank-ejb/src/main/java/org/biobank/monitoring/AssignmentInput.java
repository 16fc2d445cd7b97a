package org.biobank.monitoring;

import java.time.Instant;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a probe measures: in a container or with a shipment, one of the two.
 *
 * @param from absent: from now on; may be in the past, for readings that are sent later
 * @param until absent: until it is assigned elsewhere or taken away
 */
@Schema(example = "{\"container\":\"FRZ-3\",\"from\":\"2026-11-01T08:00:00Z\"}")
public record AssignmentInput(
    Optional<Barcode> container,
    Optional<Barcode> shipment,
    Optional<Instant> from,
    Optional<Instant> until) {}

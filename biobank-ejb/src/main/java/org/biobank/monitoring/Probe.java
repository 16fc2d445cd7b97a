package org.biobank.monitoring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.HasCode;

/**
 * A thermometer whose readings come in by themselves.
 *
 * @param code as the device says it
 * @param lastReadAt of its newest reading
 */
record Probe(
    UUID id, String code, String name, UUID siteId, String site, Optional<Instant> lastReadAt)
    implements HasCode {}

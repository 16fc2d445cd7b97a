package org.biobank.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.biobank.shared.HasCode;

/**
 * A probe as it is now.
 *
 * @param container where it measures
 * @param shipment with which it travels
 * @param since when it is there
 * @param until when it will be taken away, where that was said
 * @param celsius its newest reading
 */
public record ProbeLine(
    String code,
    String name,
    String site,
    Optional<String> container,
    Optional<String> shipment,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<Instant> lastReadAt,
    Optional<BigDecimal> celsius)
    implements HasCode {}

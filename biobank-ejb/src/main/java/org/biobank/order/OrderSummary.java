package org.biobank.order;

import java.time.Instant;
import java.util.Optional;

/**
 * One order of a list.
 *
 * @param tubes named or chosen, substitutes among them
 */
public record OrderSummary(
    String code,
    String site,
    String study,
    OrderStatus status,
    String project,
    String requester,
    String recipient,
    String submittedBy,
    Instant submittedAt,
    Optional<Instant> decidedAt,
    Optional<Instant> handedOverAt,
    long tubes,
    int version) {}

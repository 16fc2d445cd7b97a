package org.biobank.study;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit to be recorded, with everything it refers to found.
 *
 * @param eventId absent: unplanned
 * @param reason why it is unplanned, or did not take place
 */
public record NewVisit(
    UUID donorId,
    String donorCode,
    UUID studyId,
    UUID siteId,
    Optional<UUID> eventId,
    Instant visitedAt,
    Optional<String> reason) {}

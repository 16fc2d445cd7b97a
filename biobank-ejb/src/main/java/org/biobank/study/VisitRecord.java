package org.biobank.study;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit as it stands, with ids for other subjects and codes for people.
 *
 * @param event absent: the protocol does not foresee it
 * @param reason why it is unplanned, or did not take place
 */
public record VisitRecord(
    UUID id,
    String code,
    String donor,
    UUID donorId,
    String study,
    UUID studyId,
    Optional<UUID> eventId,
    Optional<String> event,
    Optional<String> eventName,
    String site,
    UUID siteId,
    Instant visitedAt,
    VisitStatus status,
    Optional<String> reason) {}

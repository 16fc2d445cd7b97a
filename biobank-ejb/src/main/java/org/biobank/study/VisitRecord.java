package org.biobank.study;

import java.time.Instant;
import java.util.UUID;

/** A visit as it stands, with ids for other subjects and codes for people. */
public record VisitRecord(
    UUID id,
    String code,
    String donor,
    UUID donorId,
    String study,
    UUID studyId,
    String event,
    String eventName,
    String site,
    UUID siteId,
    Instant visitedAt) {}

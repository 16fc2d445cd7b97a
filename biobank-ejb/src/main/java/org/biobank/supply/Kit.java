package org.biobank.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of {@code kit} with the codes it refers to; its status as of the day it was read.
 *
 * @param siteId where it was assembled
 */
public record Kit(
    UUID id,
    String code,
    UUID studyId,
    String study,
    UUID eventId,
    String event,
    UUID siteId,
    String site,
    KitStatus status,
    Optional<LocalDate> expiresOn,
    Instant assembledAt,
    Optional<UUID> donorId,
    Optional<String> donor,
    Optional<String> visit,
    Optional<String> voidReason) {}

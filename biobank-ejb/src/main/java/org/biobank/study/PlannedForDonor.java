package org.biobank.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A planned visit of one donor, and the visit that was recorded for it.
 *
 * @param visit its code: of one that took place, before one that was missed
 */
public record PlannedForDonor(
    String study,
    String event,
    String eventName,
    int dayOffset,
    int windowDays,
    Instant enrolledAt,
    Optional<String> visit,
    Optional<VisitStatus> visitStatus) {
  LocalDate dueOn() {
    return LocalDate.ofInstant(enrolledAt, ZoneOffset.UTC).plusDays(dayOffset);
  }

  LocalDate from() {
    return dueOn().minusDays(windowDays);
  }

  LocalDate until() {
    return dueOn().plusDays(windowDays);
  }
}

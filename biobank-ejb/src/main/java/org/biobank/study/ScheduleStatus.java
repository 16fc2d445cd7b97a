package org.biobank.study;

import java.time.LocalDate;

/** How a donor stands to a visit that the protocol plans. */
public enum ScheduleStatus {
  DONE,
  /** Recorded as not having taken place. */
  MISSED,
  /** The window has not begun. */
  UPCOMING,
  /** In time today. */
  DUE,
  /** The window has passed and nobody said why. */
  OVERDUE,
  /** Not done, and the donor's consent does not cover collection any more. */
  NOT_CONSENTED;

  static ScheduleStatus of(PlannedForDonor event, LocalDate today, boolean consented) {
    if (event.visitStatus().isPresent()) {
      return event.visitStatus().get() == VisitStatus.MISSED ? MISSED : DONE;
    }
    if (!consented) {
      return NOT_CONSENTED;
    }
    if (today.isBefore(event.from())) {
      return UPCOMING;
    }
    return today.isAfter(event.until()) ? OVERDUE : DUE;
  }
}

package org.biobank.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleStatusTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-24, UPCOMING",
    "2026-01-25, DUE",
    "2026-01-31, DUE",
    "2026-02-06, DUE",
    "2026-02-07, OVERDUE"
  })
  void bothEndsOfTheWindowAreInTime(LocalDate today, ScheduleStatus status) {
    assertThat(ScheduleStatus.of(planned(null), today, true)).isEqualTo(status);
  }

  @Test
  void whatIsRecordedStandsWhateverTheDayOrTheConsent() {
    var late = LocalDate.of(2030, 1, 1);
    assertThat(ScheduleStatus.of(planned(VisitStatus.OPEN), late, false))
        .isEqualTo(ScheduleStatus.DONE);
    assertThat(ScheduleStatus.of(planned(VisitStatus.CLOSED), late, false))
        .isEqualTo(ScheduleStatus.DONE);
    assertThat(ScheduleStatus.of(planned(VisitStatus.MISSED), late, true))
        .isEqualTo(ScheduleStatus.MISSED);
    assertThat(ScheduleStatus.of(planned(null), late, false))
        .isEqualTo(ScheduleStatus.NOT_CONSENTED);
  }

  private static PlannedForDonor planned(@Nullable VisitStatus visitStatus) {
    return new PlannedForDonor(
        "S",
        "V2",
        "Day 30",
        30,
        6,
        Instant.parse("2026-01-01T23:30:00Z"),
        Optional.ofNullable(visitStatus).map(any -> "V-1"),
        Optional.ofNullable(visitStatus));
  }
}

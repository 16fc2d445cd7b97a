package org.biobank.api.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2025, 2025-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
    "2025-12, 2025-12-01T00:00:00Z, 2026-01-01T00:00:00Z",
    "2025-12-31, 2025-12-31T00:00:00Z, 2026-01-01T00:00:00Z",
    "eq2025-12-31T10:00:00Z, 2025-12-31T10:00:00Z, 2025-12-31T10:00:01Z",
    "2025-12-31T10:00Z, 2025-12-31T10:00:00Z, 2025-12-31T10:01:00Z",
    "2025-12-31T10:00:00, 2025-12-31T10:00:00Z, 2025-12-31T10:00:01Z",
    "2025-12-31T10:00:00+01:00, 2025-12-31T09:00:00Z, 2025-12-31T09:00:01Z",
    "2025-12-31T10:00:00.5Z, 2025-12-31T10:00:00.5Z, 2025-12-31T10:00:00.6Z",
    "2025-12-31T10:00:00.123456Z, 2025-12-31T10:00:00.123456Z, 2025-12-31T10:00:00.123457Z"
  })
  void aValueIsTheIntervalOfItsPrecision(String value, Instant from, Instant until) {
    assertThat(ChangeTime.of(value))
        .isEqualTo(new ChangeTime(Optional.of(from), Optional.of(until)));
  }

  @Test
  void laterThanATimeBeginsWhereItsIntervalEnds() {
    assertThat(ChangeTime.of("gt2025-12-31").from())
        .contains(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(ChangeTime.of("ge2025-12-31").from())
        .contains(Instant.parse("2025-12-31T00:00:00Z"));
    assertThat(ChangeTime.of("lt2025-12-31").until())
        .contains(Instant.parse("2025-12-31T00:00:00Z"));
    assertThat(ChangeTime.of("le2025-12-31").until())
        .contains(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void severalLimitsHoldAtOnce() {
    assertThat(ChangeTime.all(List.of("ge2025", "lt2026-03")))
        .isEqualTo(
            new ChangeTime(
                Optional.of(Instant.parse("2025-01-01T00:00:00Z")),
                Optional.of(Instant.parse("2026-03-01T00:00:00Z"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "ne2025",
        "ap2025",
        "20251",
        "2025-13",
        "2025-02-30",
        "2025-12-31T",
        "gt"
      })
  void whatIsNoTimeIsRefused(String value) {
    assertThatThrownBy(() -> ChangeTime.of(value)).isInstanceOf(Invalid.class);
  }
}

package org.biobank.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A visit that a protocol plans.
 *
 * @param dayOffset days after enrolment
 * @param windowDays so many days before and after that it is in time; 14 if not said
 * @param anticipated in the order in which the tubes are drawn
 */
public record PlannedEvent(
    @NotNull @Pattern(regexp = CODE) String code,
    @NotBlank @Size(max = 120) String name,
    @Min(-3_650) @Max(36_500) int dayOffset,
    Optional<@Min(0) @Max(3_650) Integer> windowDays,
    Optional<@Size(max = 60) List<@Valid @NotNull PlannedSpecimen>> anticipated) {
  static final String CODE = "[A-Za-z0-9][A-Za-z0-9_.-]{0,31}";
  private static final int WINDOW_DEFAULT = 14;

  int window() {
    return windowDays.orElse(WINDOW_DEFAULT);
  }

  List<PlannedSpecimen> specimens() {
    return anticipated.orElse(List.of());
  }

  String key() {
    return code.toUpperCase(Locale.ROOT);
  }
}

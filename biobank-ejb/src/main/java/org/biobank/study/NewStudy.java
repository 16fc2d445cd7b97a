package org.biobank.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A study to be begun.
 *
 * @param openedOn absent: today
 */
public record NewStudy(
    @NotNull @Pattern(regexp = PlannedEvent.CODE) String code,
    @NotBlank @Size(max = 200) String title,
    Optional<LocalDate> openedOn,
    @NotNull @Size(max = 100) List<@Valid @NotNull PlannedEvent> events) {
  Protocol protocol() {
    return new Protocol(title, Optional.empty(), events);
  }
}

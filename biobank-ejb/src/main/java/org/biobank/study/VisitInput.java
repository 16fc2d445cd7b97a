package org.biobank.study;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/** A visit, as somebody enters it. */
public record VisitInput(
    @NotBlank @Size(max = 32) String donor,
    @NotBlank @Size(max = 32) String study,
    @NotBlank @Size(max = 32) String event,
    @NotBlank @Size(max = 16) String site,
    @NotNull @PastOrPresent Instant visitedAt) {
  VisitHeading heading() {
    return new VisitHeading(donor, study, Optional.of(event), site, visitedAt, Optional.empty());
  }
}

package org.biobank.study;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose visit it is, and which.
 *
 * @param event absent: the protocol does not foresee it
 * @param reason why it is unplanned, or did not take place
 */
public record VisitHeading(
    @NotBlank @Size(max = 32) String donor,
    @NotBlank @Size(max = 32) String study,
    Optional<@Size(max = 32) String> event,
    @NotBlank @Size(max = 16) String site,
    @NotNull @PastOrPresent Instant visitedAt,
    Optional<@Pattern(regexp = ".*\\S.*") @Size(max = 300) String> reason) {}

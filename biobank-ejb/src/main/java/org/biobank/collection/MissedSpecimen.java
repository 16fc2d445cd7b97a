package org.biobank.collection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An anticipated specimen that was not collected.
 *
 * @param anticipated its code
 */
public record MissedSpecimen(
    @NotNull @Size(max = 32) String anticipated, @NotBlank @Size(max = 300) String reason) {}

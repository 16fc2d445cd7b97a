package org.biobank.monitoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a probe when it is set up. */
@Schema(example = "{\"name\":\"Freezer 3, upper shelf\",\"site\":\"HDB\"}")
public record ProbeInput(
    @NotBlank @Size(max = 120) String name, @NotBlank @Size(max = 16) String site) {}

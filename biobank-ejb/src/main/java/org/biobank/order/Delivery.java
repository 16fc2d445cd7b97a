package org.biobank.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Giving what was picked to the recipient.
 *
 * @param takenBy who takes it for the recipient
 */
@Schema(example = "{\"takenBy\":\"K. Lang, UKHD Nephrology\"}")
public record Delivery(@NotBlank @Size(max = 120) String takenBy) {}

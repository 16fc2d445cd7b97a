package org.biobank.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What a tube or a container is called besides its own code: it is found by that, whatever its
 * case. A text is one thing's within its kind.
 *
 * @param kind {@code LABEL} for what people wrote on it, or the name of the system that calls it so
 * @param text as a barcode: 1 to 64 printable ASCII characters
 */
public record OtherLabel(
    @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,23}") String kind, @NotNull Barcode text) {
  public static final String LABEL = "LABEL";

  @Override
  public String toString() {
    return kind.equals(LABEL) ? text.text() : kind + " " + text;
  }
}

package org.biobank.evacuation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a freezer is to be emptied.
 *
 * @param load boxes or racks carried in one go; absent: 20
 */
@Schema(example = "{\"reason\":\"Compressor failed\",\"load\":20}")
public record EvacuationInput(
    Optional<@Size(min = 1, max = 500) String> reason, Optional<@Min(1) @Max(200) Integer> load) {
  private static final int LOAD = 20;

  int loadOrUsual() {
    return load.orElse(LOAD);
  }
}

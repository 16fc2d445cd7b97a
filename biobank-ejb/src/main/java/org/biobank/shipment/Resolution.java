package org.biobank.shipment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a discrepancy.
 *
 * @param resolution in words
 * @param accept the tube is here and good: it belongs to the receiver from now on and its
 *     quarantine ends. Absent: no
 */
@Schema(
    example =
        """
            {"resolution":"found under the dry ice, frozen","accept":true}""")
public record Resolution(@NotBlank @Size(max = 500) String resolution, Optional<Boolean> accept) {
  boolean accepts() {
    return accept.orElse(false);
  }
}

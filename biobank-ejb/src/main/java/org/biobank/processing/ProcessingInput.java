package org.biobank.processing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One act, done to all of these tubes at once.
 *
 * @param at when it happened
 * @param note in words, nothing about the donor
 * @param event what was done
 */
@Schema(
    example =
        """
        {"barcodes":["0412345678","0412345679"],"at":"2026-11-24T09:40:00Z",
         "event":{"kind":"SPUN","gForce":2000,"minutes":10,"celsius":4,"brake":false,"keptCelsius":20}}\
        """)
public record ProcessingInput(
    @NotEmpty @Size(max = TUBES_MAX) List<@NotNull Barcode> barcodes,
    @NotNull Instant at,
    Optional<@Size(min = 1, max = 500) String> note,
    @NotNull @Valid ProcessingDetails event) {
  static final int TUBES_MAX = 1_000;
}

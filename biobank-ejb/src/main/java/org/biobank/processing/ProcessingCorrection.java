package org.biobank.processing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Declares an event wrong for some or all of its tubes; the event itself stays as it is.
 *
 * @param barcodes absent: all tubes of the event for which it still holds
 * @param explanation in words, nothing about the donor
 * @param at when it really happened, if that was wrong
 * @param event what was really done, of the same kind, if that was wrong
 */
@Schema(
    example =
        """
        {"reason":"INCORRECT_DATA","explanation":"The centrifuge was set to 10 °C.",
         "event":{"kind":"SPUN","gForce":2000,"minutes":10,"celsius":10,"brake":false}}\
        """)
public record ProcessingCorrection(
    Optional<@Size(min = 1, max = ProcessingInput.TUBES_MAX) List<@NotNull Barcode>> barcodes,
    @NotNull Reason reason,
    @NotBlank @Size(max = 500) String explanation,
    Optional<Instant> at,
    Optional<@Valid ProcessingDetails> event) {

  /** CBV 2.0, 7.5. */
  public enum Reason {
    INCORRECT_DATA,
    DID_NOT_OCCUR
  }

  boolean saysThatNothingHappened() {
    return reason == Reason.DID_NOT_OCCUR;
  }
}

package org.biobank.specimen;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Declares an event of a chain wrong; the event itself stays as it is.
 *
 * @param event that is wrong
 * @param reason as EPCIS 2.0 has it in an error declaration
 * @param explanation in words, nothing about the donor
 * @param eventTime when it really happened, if that was wrong
 */
@Schema(
    example =
        """
            {"event":"019b0e3e-f195-795b-a73f-fb89edde7e1b","reason":"INCORRECT_DATA",
             "explanation":"The clock of the bench was an hour ahead.","eventTime":"2026-11-23T08:10:00Z"}""")
public record CustodyCorrection(
    @NotNull UUID event,
    @NotNull Reason reason,
    @NotBlank @Size(max = 400) String explanation,
    Optional<Instant> eventTime) {

  /** CBV 2.0, 7.5. */
  public enum Reason {
    INCORRECT_DATA,
    DID_NOT_OCCUR
  }

  String note() {
    return reason + ": " + explanation;
  }
}

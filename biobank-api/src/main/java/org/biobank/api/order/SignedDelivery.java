package org.biobank.api.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.biobank.identity.SignatureClaim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Giving what was picked to the recipient.
 *
 * @param takenBy who takes it for the recipient
 * @param signature of whoever is signed in; needed where the committee asked for it
 * @param witness of somebody else, beside the signature
 */
@Schema(
    example =
        """
            {"takenBy":"K. Lang, UKHD Nephrology",
             "signature":{"password":"...","meaning":"PERFORMED","reason":"Handed over in person"}}""")
public record SignedDelivery(
    @NotBlank @Size(max = 120) String takenBy,
    Optional<@Valid SignatureClaim> signature,
    Optional<@Valid SignatureClaim> witness) {}

package org.biobank.api.disposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.biobank.disposal.DisposalMethod;
import org.biobank.disposal.DisposalReason;
import org.biobank.disposal.NewDisposal;
import org.biobank.identity.SignatureClaim;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be destroyed, with what two people enter to sign for it.
 *
 * @param signature of whoever is signed in, and destroys it
 * @param witness of somebody else, who sees it
 */
@Schema(
    example =
        """
            {"site":"HDB","reason":"CONSENT_WITHDRAWN","method":"INCINERATION","barcodes":["0412345678"],
             "signature":{"password":"...","meaning":"PERFORMED","reason":"Withdrawal of 2026-11-20"},
             "witness":{"username":"k.maier","password":"...","meaning":"WITNESSED","reason":"Seen destroyed"}}""")
public record SignedDisposal(
    @NotBlank @Size(max = 16) String site,
    @NotNull DisposalReason reason,
    @NotNull DisposalMethod method,
    Optional<@Size(max = 500) String> note,
    @NotEmpty @Size(max = 2_000) List<@NotNull Barcode> barcodes,
    Optional<@Valid SignatureClaim> signature,
    Optional<@Valid SignatureClaim> witness) {
  NewDisposal disposal() {
    return new NewDisposal(site, reason, method, note, barcodes);
  }
}

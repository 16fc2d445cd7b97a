package org.biobank.api.stocktake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.SignatureClaim;
import org.biobank.identity.SignatureRequired;
import org.biobank.shared.Barcode;

/**
 * Which boxes are to be corrected, and who signs for it.
 *
 * @param boxes absent: all that differ
 */
public record CorrectionOrder(
    Optional<@Size(max = 1_000) List<@NotNull Barcode>> boxes,
    Optional<@Valid SignatureClaim> signature) {

  SignatureClaim signed() {
    return signature.orElseThrow(() -> new SignatureRequired("signature"));
  }
}

package org.biobank.shipment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.biobank.identity.SignatureClaim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The sender gives the closed parcel away.
 *
 * @param courier username of the one who takes it
 * @param seal number on the seal
 * @param signature of the sender, where the site asks for one
 */
@Schema(
    example =
        """
            {"courier":"tom.fischer","seal":"S-20871","handedOverAt":"2026-11-23T09:10:00Z"}""")
public record Handover(
    @NotBlank @Size(max = 64) String courier,
    @NotBlank @Size(max = 40) String seal,
    @NotNull Instant handedOverAt,
    Optional<@Valid SignatureClaim> signature) {}

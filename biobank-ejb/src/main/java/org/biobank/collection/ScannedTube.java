package org.biobank.collection;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.biobank.shared.Barcode;

/**
 * A tube that was scanned at accession. The barcode is enough for a tube of a kit.
 *
 * @param anticipated code of the anticipated specimen it is, where no kit says so
 * @param type of a tube that the protocol does not foresee
 * @param quantity in the unit of its type; absent: as the protocol expects
 * @param reason why an unplanned tube is taken in, or one of an expired kit
 * @param collectedAt absent: the time of the visit
 */
public record ScannedTube(
    @NotNull Barcode barcode,
    Optional<@Size(max = 32) String> anticipated,
    Optional<@Size(max = 24) String> type,
    Optional<@Positive @Digits(integer = 10, fraction = 4) BigDecimal> quantity,
    Optional<@Pattern(regexp = ".*\\S.*") @Size(max = 300) String> reason,
    Optional<@PastOrPresent Instant> collectedAt) {}

package org.biobank.collection;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.biobank.shared.Barcode;

/**
 * A tube that came in.
 *
 * @param barcode absent: one is given to it
 * @param quantity in the unit of its type
 */
public record TubeInput(
    Optional<Barcode> barcode,
    @NotBlank @Size(max = 24) String type,
    @NotNull @Positive @Digits(integer = 10, fraction = 4) BigDecimal quantity) {}

package org.biobank.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biobank.donor.Purpose;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request for specimens, submitted in a researcher's name: tubes by their barcodes, by what they
 * are, or both.
 *
 * @param requester the researcher
 * @param recipient the institution that takes the tubes; stands in their chains of custody
 * @param purposes what is meant to be done with them; scientific use is always among them
 */
@Schema(
    example =
        """
            {"site":"HDB","study":"NEPHRO-1","project":"Biomarkers of early CKD","requester":"Dr. A. Weber",
             "recipient":"UKHD Nephrology","purposes":["USE","GENETIC"],
             "barcodes":["0412345678"],"lines":[{"type":"PLASMA","count":20,"minQuantity":0.5}]}""")
public record NewOrder(
    @NotBlank @Size(max = 16) String site,
    @NotBlank @Size(max = 32) String study,
    @NotBlank @Size(max = 200) String project,
    @NotBlank @Size(max = 120) String requester,
    @NotBlank @Pattern(regexp = "[\\x20-\\x7E]{1,60}") String recipient,
    @NotEmpty Set<@NotNull Purpose> purposes,
    Optional<@Size(max = 1_000) String> note,
    Optional<@Size(max = 2_000) List<@NotNull Barcode>> barcodes,
    Optional<@Size(max = 20) List<@Valid @NotNull Wanted>> lines) {

  /**
   * Tubes asked for by what they are.
   *
   * @param minQuantity of each tube, in the unit of its type
   */
  public record Wanted(
      @NotBlank @Size(max = 24) String type,
      @Min(1) @Max(2_000) int count,
      Optional<@DecimalMin("0") @Digits(integer = 10, fraction = 4) BigDecimal> minQuantity) {}

  List<Barcode> named() {
    return barcodes.orElse(List.of()).stream().distinct().toList();
  }

  List<Wanted> wanted() {
    return lines.orElse(List.of());
  }
}

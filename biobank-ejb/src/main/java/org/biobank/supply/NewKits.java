package org.biobank.supply;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Kits to be assembled: so many with codes of ours, or those whose pre-printed codes were scanned.
 *
 * @param site where they are assembled; they may be used at any
 * @param expiresOn the last day on which they may be used; absent: they keep
 * @param count of kits with generated codes, 1 to 500; either this or {@code kits}
 */
@Schema(
    example =
        """
            {"study":"NEPHRO-1","event":"V1","site":"HDB","expiresOn":"2027-06-30",
             "kits":[{"code":"KIT-00017","tubes":{"EDTA":"0412345678","SPOT":"0412345679"}}]}""")
public record NewKits(
    @NotBlank @Size(max = 32) String study,
    @NotBlank @Size(max = 32) String event,
    @NotBlank @Size(max = 16) String site,
    Optional<LocalDate> expiresOn,
    Optional<@Min(1) @Max(500) Integer> count,
    Optional<@Size(min = 1, max = 500) List<@Valid @NotNull NewKit>> kits) {

  /**
   * One kit.
   *
   * @param code absent: one is given to it
   * @param tubes a barcode for each anticipated specimen of the visit, by its code; absent:
   *     barcodes are given to them
   */
  public record NewKit(
      Optional<Barcode> code, Optional<@Size(max = 60) Map<String, @NotNull Barcode>> tubes) {}

  /** Those asked for, one by one. */
  List<NewKit> each() {
    return kits.orElseGet(
        () -> Collections.nCopies(count.orElse(0), new NewKit(Optional.empty(), Optional.empty())));
  }
}

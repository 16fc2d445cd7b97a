package org.biobank.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.biobank.shared.Barcode;

/**
 * Specimens to be held, or no longer to be held, for a reason.
 *
 * @param note why, in words, without anything about the donor
 */
public record HoldInput(
    @NotEmpty @Size(max = BARCODES_MAX) List<@NotNull Barcode> barcodes,
    @NotNull HoldReason reason,
    @NotBlank @Size(max = 200) String note) {
  static final int BARCODES_MAX = 1_000;

  /** As the ledger notes it. */
  String words() {
    return reason.name().toLowerCase(Locale.ROOT) + ": " + note;
  }
}

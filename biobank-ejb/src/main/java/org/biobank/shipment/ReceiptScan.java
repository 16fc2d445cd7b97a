package org.biobank.shipment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the receiver found in the parcel.
 *
 * @param barcodes every tube scanned, in any order
 * @param damaged those of them that are broken, leaking or thawed; one named only here counts as
 *     scanned
 * @param receivedAt when the parcel was opened
 */
@Schema(
    example =
        """
        {"barcodes":["0412345678"],"damaged":["0412345679"],"receivedAt":"2026-11-23T15:02:00Z","sealIntact":true}\
        """)
public record ReceiptScan(
    @NotNull @Size(max = SIZE_MAX) List<@NotNull Barcode> barcodes,
    @NotNull @Size(max = SIZE_MAX) List<@NotNull Barcode> damaged,
    @NotNull Instant receivedAt,
    @NotNull Boolean sealIntact) {
  static final int SIZE_MAX = 2_000;

  /** With each tube's own barcode, whatever label of it was scanned. */
  ReceiptScan meaning(UnaryOperator<Barcode> code) {
    return new ReceiptScan(
        barcodes.stream().map(code).toList(),
        damaged.stream().map(code).toList(),
        receivedAt,
        sealIntact);
  }

  /** Each code once: two scans of one tube are one tube. */
  Set<Barcode> seen() {
    var seen = new LinkedHashSet<>(barcodes);
    seen.addAll(damaged);
    return seen;
  }
}

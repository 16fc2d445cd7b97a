package org.biobank.scanner.code;

import com.google.zxing.BarcodeFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The symbologies that are looked for. */
public enum Symbology {
  DATA_MATRIX(BarcodeFormat.DATA_MATRIX),
  QR_CODE(BarcodeFormat.QR_CODE),
  AZTEC(BarcodeFormat.AZTEC),
  PDF_417(BarcodeFormat.PDF_417),
  CODE_128(BarcodeFormat.CODE_128),
  CODE_39(BarcodeFormat.CODE_39),
  EAN_13(BarcodeFormat.EAN_13),
  EAN_8(BarcodeFormat.EAN_8),
  UPC_A(BarcodeFormat.UPC_A),
  UPC_E(BarcodeFormat.UPC_E),
  ITF(BarcodeFormat.ITF);

  private final BarcodeFormat format;

  Symbology(BarcodeFormat format) {
    this.format = format;
  }

  BarcodeFormat format() {
    return format;
  }

  /** Bars side by side, read along one line. */
  public boolean isLinear() {
    return compareTo(CODE_128) >= 0;
  }

  /**
   * Whether a picture of something else is easily taken for it: few bars, or no check character.
   */
  boolean isWeak() {
    return this == ITF || this == UPC_E || this == EAN_8;
  }

  static List<BarcodeFormat> formats(boolean weak) {
    return Arrays.stream(values())
        .filter(symbology -> symbology.isWeak() == weak)
        .map(symbology -> symbology.format)
        .toList();
  }

  static Optional<Symbology> of(BarcodeFormat format) {
    return Arrays.stream(values()).filter(symbology -> symbology.format == format).findFirst();
  }
}

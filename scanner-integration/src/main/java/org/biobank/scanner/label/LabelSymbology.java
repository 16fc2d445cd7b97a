package org.biobank.scanner.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolInfo;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * Kinds of symbols on labels, each with the quiet zone that its standard asks for. Each is drawn in
 * a way that a printer told by {@link ZplLabels} repeats, whatever its own encoder prefers.
 */
public enum LabelSymbology {
  /**
   * ISO/IEC 16022, ECC 200, square: one module of quiet zone. As large as the plain ASCII
   * encodation needs, so that an encoder with fewer tricks than ours needs no more.
   */
  DATA_MATRIX(1) {
    /** ZXing has no successor for its deprecated hint of a smallest size. */
    @Override
    @SuppressWarnings("deprecation")
    BitMatrix encode(String text) {
      var plain = SymbolInfo.lookup(asciiCodewords(text), SymbolShapeHint.FORCE_SQUARE);
      return new DataMatrixWriter()
          .encode(
              text,
              BarcodeFormat.DATA_MATRIX,
              1,
              1,
              Map.of(
                  EncodeHintType.DATA_MATRIX_SHAPE,
                  SymbolShapeHint.FORCE_SQUARE,
                  EncodeHintType.MIN_SIZE,
                  new com.google.zxing.Dimension(plain.getSymbolWidth(), plain.getSymbolHeight())));
    }
  },
  /** ISO/IEC 18004, error correction Q: four modules. */
  QR_CODE(4) {
    @Override
    BitMatrix encode(String text) {
      try {
        return new QRCodeWriter()
            .encode(
                text,
                BarcodeFormat.QR_CODE,
                1,
                1,
                Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.Q,
                    EncodeHintType.MARGIN,
                    0));
      } catch (WriterException e) {
        throw new IllegalStateException("64 characters fit any QR code", e);
      }
    }
  },
  /** ISO/IEC 15417, code set B throughout: ten modules at each side. */
  CODE_128(10) {
    @Override
    BitMatrix encode(String text) {
      return new Code128Writer()
          .encode(
              text,
              BarcodeFormat.CODE_128,
              1,
              1,
              Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.FORCE_CODE_SET, "B"));
    }
  };

  private final int quietModules;

  LabelSymbology(int quietModules) {
    this.quietModules = quietModules;
  }

  /** Of one pixel a module, without quiet zone. */
  abstract BitMatrix encode(String text);

  int quietModules() {
    return quietModules;
  }

  boolean isLinear() {
    return this == CODE_128;
  }

  /** A codeword for two digits or for one other character (ISO/IEC 16022, 5.2.3). */
  private static int asciiCodewords(String text) {
    return text.replaceAll("[0-9]{2}", "0").length();
  }
}

package org.biobank.scanner.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Kinds of symbols on labels, each with the quiet zone that its standard asks for. */
public enum LabelSymbology {
  /** ISO/IEC 16022, ECC 200, square: one module of quiet zone. */
  DATA_MATRIX(1) {
    @Override
    BitMatrix encode(String text) {
      return new DataMatrixWriter()
          .encode(
              text,
              BarcodeFormat.DATA_MATRIX,
              1,
              1,
              Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE));
    }
  },
  /** ISO/IEC 18004, error correction M: four modules. */
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
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    0));
      } catch (com.google.zxing.WriterException e) {
        throw new IllegalStateException("64 characters fit any QR code", e);
      }
    }
  },
  /** ISO/IEC 15417: ten modules at each side. */
  CODE_128(10) {
    @Override
    BitMatrix encode(String text) {
      return new Code128Writer()
          .encode(text, BarcodeFormat.CODE_128, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
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
}
